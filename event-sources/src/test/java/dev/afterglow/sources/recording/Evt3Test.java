package dev.afterglow.sources.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.sources.EventSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Evt3Test {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 100})
    void aVectorOf32PixelsGoesOnInTheNextBatch(int capacity) throws IOException {
        try (EventSource source = open(0x8000, 0x6007, 0x0003, 0x3800 | 10, 0x4801, 0x4FFF, 0x5081)) {
            assertThat(TestingEvent.readAll(source, capacity))
                    .extracting(TestingEvent::x)
                    .containsExactly(10, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 41);
            assertThat(source.skipped()).isEmpty();
        }
    }

    @Test
    void aLowTimeThatFallsAfterARepeatedHighTimeIsNoLoop() throws IOException {
        try (EventSource source = open(0x8001, 0x6000 | 811, 0, 0x2001, 0x8001, 0x6000 | 800, 0x2002)) {
            assertThat(TestingEvent.readAll(source, 10))
                    .extracting(TestingEvent::timestampUs)
                    .containsExactly(4096L + 811, 4096L + 800);
        }
    }

    @Test
    void aHighTimeThatFallsByHalfItsRangeIsALoop() throws IOException {
        try (EventSource source = open(0x8FFF, 0x6FFF, 0, 0x2001, 0x8000, 0x2002, 0x6001, 0x2003)) {
            assertThat(TestingEvent.readAll(source, 10))
                    .extracting(TestingEvent::timestampUs)
                    .containsExactly((1L << 24) - 1, 1L << 24, (1L << 24) + 1);
        }
    }

    @Test
    void timesCountFromTheOriginThatTheHeaderHas() throws IOException {
        byte[] bytes = TestingBytes.littleEndian()
                .text("% evt 3.0\n% geometry 640x480\n% t0 1700000000000000\n")
                .int16(0x8000)
                .int16(0x6007)
                .int16(0)
                .int16(0x2001)
                .toArray();
        try (EventSource source = Recordings.open(Files.write(folder.resolve("faery"), bytes))) {
            assertThat(TestingEvent.readAll(source, 10))
                    .extracting(TestingEvent::timestampUs)
                    .containsExactly(1_700_000_000_000_007L);
        }
    }

    @Test
    void whatIsNoEventIsCountedByReason() throws IOException {
        int[] words = {
            0x0001,
            0x2001,
            0x3000,
            0x4003,
            0x8000,
            0xA001,
            0xD000,
            0xE014,
            0xF000,
            0x7000, // undated, then others
            0x3000 | 639,
            0x4003,
            0x2000 | 640,
            0x0000 | 480,
            0x2001,
            0x5003 // outside
        };

        try (EventSource source = open(words)) {
            assertThat(TestingEvent.readAll(source, 10)).containsExactly(new TestingEvent(0, 639, 1, false));
            assertThat(source.skipped())
                    .isEqualTo(Map.of("beforeFirstTime", 3L, "trigger", 1L, "imu", 1L, "other", 3L, "outOfRange", 5L));
        }
    }

    private EventSource open(int... words) throws IOException {
        TestingBytes bytes = TestingBytes.littleEndian().text("% evt 3.0\n% geometry 640x480\n% end\n");
        for (int word : words) {
            bytes.int16(word);
        }
        return Recordings.open(Files.write(folder.resolve("recording.raw"), bytes.toArray()));
    }
}
