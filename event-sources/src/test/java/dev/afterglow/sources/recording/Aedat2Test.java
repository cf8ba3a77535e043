package dev.afterglow.sources.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.SensorGeometry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Aedat2Test {
    static final String DVS128 = """
            #!AER-DAT2.0\r
            # AEChip: ch.unizh.ini.jaer.chip.retina.DVS128\r
            #Start of Preferences\r
            #<entry key="Davis240C.x"/>\r
            #End of Preferences\r
            """;
    static final String DAVIS = """
            #!AER-DAT2.0\r
            # AEChip: eu.seebetter.ini.chips.davis.DAVIS240C\r
            """;
    static final String END_OF_HEADER = "#End Of ASCII Header\r\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1 << 14})
    void dvs128EventsComeOutAsTheyWentIn(int capacity) throws IOException {
        List<TestingEvent> events = TestingEvent.random(1, 40_000, 128, 128, 5, 900);

        try (EventSource source = open(dvs128(events))) {
            assertThat(source.sensor()).isEqualTo("DVS128");
            assertThat(TestingEvent.readAll(source, capacity)).isEqualTo(events);
            assertThat(source.skipped()).isEmpty();
        }
    }

    @Test
    void theForerunnerOfTheDvs128HasItsAddresses() throws IOException {
        List<TestingEvent> events = TestingEvent.random(1, 100, 128, 128, 5, 900);
        byte[] file = new String(dvs128(events), StandardCharsets.ISO_8859_1)
                .replace("retina.DVS128", "retina.Tmpdiff128")
                .getBytes(StandardCharsets.ISO_8859_1);

        try (EventSource source = open(file)) {
            assertThat(source.sensor()).isEqualTo("Tmpdiff128");
            assertThat(TestingEvent.readAll(source, 10)).isEqualTo(events);
        }
    }

    @Test
    void davisEventsComeOutAmongInertialAndFrameWords() throws IOException {
        List<TestingEvent> events = TestingEvent.random(2, 5_000, 240, 180, 77, 30);
        TestingBytes bytes = TestingBytes.bigEndian().text(DAVIS).text(END_OF_HEADER);
        for (TestingEvent event : events) {
            bytes.int32(davisAddress(event)).int32(event.timestampUs());
            bytes.int32(0x8000_0800L).int32(event.timestampUs());
            bytes.int32(0x8000_0123L).int32(event.timestampUs());
        }
        bytes.int32(1 << 10).int32(9).int32((179 << 22) | (240 << 12)).int32(9).raw((byte) 1, (byte) 2);

        try (EventSource source = open(bytes.toArray())) {
            assertThat(source.geometry()).isEqualTo(new SensorGeometry(240, 180));
            assertThat(TestingEvent.readAll(source, 1000)).isEqualTo(events);
            assertThat(source.skipped())
                    .isEqualTo(Map.of(
                            "imu", 5_000L, "aps", 5_000L, "external", 1L, "outOfRange", 1L, "trailingBytes", 2L));
        }
    }

    @Test
    void theUpperLeftPixelIsZeroZeroAndRawPolarityZeroIsBrighter() throws IOException {
        byte[] lowerRightInJaer =
                TestingBytes.bigEndian().text(DVS128).int32(0).int32(1).toArray();

        try (EventSource source = open(lowerRightInJaer)) {
            assertThat(TestingEvent.readAll(source, 1)).containsExactly(new TestingEvent(1, 127, 127, true));
        }
    }

    @Test
    void aFirstRecordThatLooksLikeAHeaderLineIsData() throws IOException {
        TestingEvent event = new TestingEvent(0, 3, 179 - 0x23_000000 / (1 << 22), true);
        byte[] marked = TestingBytes.bigEndian()
                .text(DAVIS)
                .text(END_OF_HEADER)
                .int32(davisAddress(event))
                .int32(0)
                .toArray();
        byte[] unmarked = TestingBytes.bigEndian()
                .text(DAVIS)
                .int32(davisAddress(event))
                .int32(0)
                .toArray();

        for (byte[] bytes : List.of(marked, unmarked)) {
            try (EventSource source = open(bytes)) {
                assertThat(TestingEvent.readAll(source, 8)).hasSize(1);
            }
        }
    }

    @Test
    void timeGoesOnWhereThe32BitCounterWraps() throws IOException {
        TestingBytes bytes = TestingBytes.bigEndian().text(DVS128);
        for (long raw :
                new long[] {0x7FFF_FFFFL, 0x8000_0001L, 0xFFFF_FFF0L, 0x10L, 0xFFFF_FFF8L, 0x12L, 0x4000_0000L}) {
            bytes.int32(0).int32(raw);
        }

        try (EventSource source = open(bytes.toArray())) {
            assertThat(TestingEvent.readAll(source, 8))
                    .extracting(TestingEvent::timestampUs)
                    .containsExactly(
                            0x7FFF_FFFFL,
                            0x8000_0001L,
                            0xFFFF_FFF0L,
                            0x1_0000_0010L,
                            0xFFFF_FFF8L,
                            0x1_0000_0012L,
                            0x1_4000_0000L);
        }
    }

    @Test
    void aFlippedHighestTimeBitMovesNothingThatFollows() throws IOException {
        byte[] bytes = TestingBytes.bigEndian()
                .text(DVS128)
                .int32(0)
                .int32(100)
                .int32(0)
                .int32(0x8000_0065L)
                .int32(0)
                .int32(102)
                .toArray();

        RecordingSurvey survey = survey(bytes);

        assertThat(survey.backwardSteps()).isEqualTo(1);
        assertThat(survey.firstUs()).isEqualTo(100);
        assertThat(survey.lastUs()).isEqualTo(0x8000_0065L);
    }

    @Test
    void specialAndImpossibleAddressesAreCounted() throws IOException {
        byte[] bytes = TestingBytes.bigEndian()
                .text(DVS128)
                .int32(0x8000)
                .int32(1)
                .int32(0x8000_0000L)
                .int32(1)
                .int32(0x1_0000)
                .int32(1)
                .toArray();

        assertThat(survey(bytes).skipped()).isEqualTo(Map.of("special", 2L, "outOfRange", 1L));
    }

    @Test
    void anUnknownChipIsNamed() {
        byte[] bytes = TestingBytes.bigEndian()
                .text("#!AER-DAT2.0\r\n# AEChip: a.b.Cochlea\r\n")
                .int32(0)
                .toArray();

        assertThatThrownBy(() -> survey(bytes))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("a.b.Cochlea");
    }

    @Test
    void aHeaderCutInItsPreferencesIsRefused() {
        byte[] bytes = TestingBytes.bigEndian()
                .text(DVS128.replace("#End of Preferences\r\n", ""))
                .toArray();

        assertThatThrownBy(() -> survey(bytes))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("cut");
    }

    static byte[] dvs128(List<TestingEvent> events) {
        TestingBytes bytes = TestingBytes.bigEndian().text(DVS128).text(END_OF_HEADER);
        for (TestingEvent event : events) {
            int address = ((127 - event.y()) << 8) | ((127 - event.x()) << 1) | (event.brighter() ? 0 : 1);
            bytes.int32(address).int32(event.timestampUs());
        }
        return bytes.toArray();
    }

    private static int davisAddress(TestingEvent event) {
        return ((179 - event.y()) << 22) | ((239 - event.x()) << 12) | (event.brighter() ? 1 << 11 : 0);
    }

    private EventSource open(byte[] bytes) throws IOException {
        return Recordings.open(Files.write(folder.resolve("recording"), bytes));
    }

    private RecordingSurvey survey(byte[] bytes) throws IOException {
        try (EventSource source = open(bytes)) {
            return RecordingSurvey.of(source);
        }
    }
}
