package dev.afterglow.sources.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.SensorGeometry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Evt2Test {
    private static final String HEADER = "% evt 2.0\n% geometry 640x480\n% end\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1 << 14})
    void eventsComeOutAsTheyWentIn(int capacity) throws IOException {
        List<TestingEvent> events = TestingEvent.random(3, 70_000, 640, 480, 1_000_000, 20);

        try (EventSource source = open(evt2(events))) {
            assertThat(TestingEvent.readAll(source, capacity)).isEqualTo(events);
            assertThat(source.skipped()).isEmpty();
        }
    }

    @Test
    void timeGoesOnWhereThe34BitCounterWraps() throws IOException {
        List<TestingEvent> events = TestingEvent.random(4, 1_000, 640, 480, (1L << 34) - 5_000, 20);

        try (EventSource source = open(evt2(events))) {
            assertThat(TestingEvent.readAll(source, 100)).isEqualTo(events);
        }
    }

    @Test
    void whatIsNoEventIsCountedByReason() throws IOException {
        byte[] bytes = TestingBytes.littleEndian()
                .text(HEADER)
                .int32(0x1000_0000)
                .int32(0xA000_0001)
                .int32(0x8000_0001)
                .int32(0x1000_0000 | (5 << 22) | (639 << 11) | 479)
                .int32(640 << 11)
                .int32(480)
                .int32(0xA000_0001)
                .int32(0xD000_0000)
                .int32(0xE000_0000)
                .int32(0xF000_0000)
                .raw((byte) 1, (byte) 2, (byte) 3)
                .toArray();

        try (EventSource source = open(bytes)) {
            assertThat(TestingEvent.readAll(source, 1)).containsExactly(new TestingEvent(69, 639, 479, true));
            assertThat(source.skipped())
                    .isEqualTo(Map.of(
                            "beforeFirstTime",
                            2L,
                            "outOfRange",
                            2L,
                            "trigger",
                            1L,
                            "imu",
                            1L,
                            "other",
                            2L,
                            "trailingBytes",
                            3L));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "% format EVT2;height=720;width=1280, 1280x720, Prophesee",
        "% evt 2.0 / % geometry 320x240, 320x240, Prophesee",
        "% evt 2.0 / % plugin_name hal_plugin_gen31_fx3, 640x480, Gen3.1",
        "% evt 2.0 / % system_ID 49, 1280x720, IMX636",
        "% format EVT2;width=304;height=240 / % sensor_name ATIS, 304x240, ATIS",
        "% evt 2.0, 3x5, Prophesee",
    })
    void theGeometryIsFoundInEveryFormOfTheHeaderOrElseInTheEvents(String header, String geometry, String sensor)
            throws IOException {
        byte[] bytes = TestingBytes.littleEndian()
                .text(header.replace(" / ", "\n") + "\n")
                .int32(0x8000_0000)
                .int32(2 << 11)
                .int32(4)
                .toArray();

        try (EventSource source = open(bytes)) {
            assertThat(source.geometry()).hasToString(geometry);
            assertThat(source.sensor()).isEqualTo(sensor);
            assertThat(TestingEvent.readAll(source, 10)).hasSize(2);
        }
    }

    @Test
    void aStreamWithoutHeaderIsReadWithTheOptions() throws IOException {
        byte[] bytes =
                TestingBytes.littleEndian().int32(0x8000_0000).int32(2 << 11).toArray();
        Path file = Files.write(folder.resolve("capture.raw"), bytes);

        assertThatThrownBy(() -> Recordings.open(file))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("evt2");
        SensorGeometry geometry = new SensorGeometry(320, 320);
        try (EventSource source = Recordings.open(file, new RecordingOptions("EVT2", geometry))) {
            assertThat(source.geometry()).isEqualTo(geometry);
            assertThat(TestingEvent.readAll(source, 10)).hasSize(1);
        }
    }

    @Test
    void aGeometryThatContradictsTheHeaderIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("recording"), evt2(List.of()));

        assertThatThrownBy(() -> Recordings.open(file, new RecordingOptions(null, new SensorGeometry(10, 10))))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("640x480")
                .hasMessageContaining("10x10");
    }

    static byte[] evt2(List<TestingEvent> events) {
        TestingBytes bytes = TestingBytes.littleEndian().text(HEADER);
        long high = -1;
        for (TestingEvent event : events) {
            if (event.timestampUs() >> 6 != high) {
                high = event.timestampUs() >> 6;
                bytes.int32(0x8000_0000 | (high & 0x0FFF_FFFF));
            }
            bytes.int32((event.brighter() ? 0x1000_0000 : 0)
                    | ((event.timestampUs() & 0x3F) << 22)
                    | (event.x() << 11)
                    | event.y());
        }
        return bytes.toArray();
    }

    private EventSource open(byte[] bytes) throws IOException {
        return Recordings.open(Files.write(folder.resolve("recording"), bytes));
    }
}
