package dev.afterglow.sources.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.RecordingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatTest {
    @TempDir
    Path folder;

    @Test
    void versionOneHasNineBitsOfXAndEightOfY() throws IOException {
        TestingBytes bytes = TestingBytes.littleEndian()
                .text("% Data file containing TD events.\n% Version 1\n")
                .int8(0)
                .int8(8)
                .int32(10)
                .int32(303 | (239 << 9) | (1 << 17))
                .int32(11)
                .int32(1 | (2 << 9));

        try (EventSource source = Recordings.open(file(bytes))) {
            assertThat(source.geometry()).hasToString("304x240");
            assertThat(TestingEvent.readAll(source, 10))
                    .containsExactly(new TestingEvent(10, 303, 239, true), new TestingEvent(11, 1, 2, false));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void timesCountFromTheOriginThatTheHeaderHas(int capacity) throws IOException {
        TestingBytes bytes = TestingBytes.littleEndian()
                .text("% Version 2\n% Width 640\n% Height 480\n% T0 1700000000000000\n")
                .int8(0x0C)
                .int8(8)
                .int32(0)
                .int32(1)
                .int32(7)
                .int32(2);

        try (EventSource source = Recordings.open(file(bytes))) {
            assertThat(TestingEvent.readAll(source, capacity))
                    .extracting(TestingEvent::timestampUs)
                    .containsExactly(1_700_000_000_000_000L, 1_700_000_000_000_007L);
        }
    }

    @Test
    void triggersAreRefusedByName() throws IOException {
        Path file = file(TestingBytes.littleEndian()
                .text("% Version 2\n")
                .int8(0x0E)
                .int8(8)
                .int32(0)
                .int32(0));

        assertThatThrownBy(() -> Recordings.open(file))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("external triggers");
    }

    @Test
    void anUnknownVersionIsNamed() throws IOException {
        Path file =
                file(TestingBytes.littleEndian().text("% Version 3\n").int8(0).int8(8));

        assertThatThrownBy(() -> Recordings.open(file))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("must be 1 or 2: 3");
    }

    private Path file(TestingBytes bytes) throws IOException {
        return Files.write(folder.resolve("recording"), bytes.toArray());
    }
}
