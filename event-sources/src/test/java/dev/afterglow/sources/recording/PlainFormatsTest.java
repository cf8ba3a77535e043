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

class PlainFormatsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.003820001 127 171 0\n",
                "240 180\n0.003820001 127 171 0\r\n",
                "3820,127,171,0\n",
                "timestamp,x,y,polarity\n3820,127,171,-1",
                "\"x\",\"y\",\"p\",\"t\"\n127,171,False,3.82e-3\n",
                "# t x y p\n0.00382 127.0 171.0 0.0\n",
                "3.82e-03 1.270000000000000000e+02 1.710000000000000000e+02 -1.000000000000000000e+00\n",
                "\u00EF\u00BB\u00BFt,x,y,p\r\n3820,127,171,0\r\n",
                "%geometry:640,480\n127,171,0,3820\n",
                ",t,x,y,p\n0,3820,127,171,0\n",
                "timestamp [us],x [px],y [px],polarity\n3820,127,171,0\n",
                "t(s);x;y;p\n0.00382;127;171;0\n",
                "x y time_ns p\n127 171 3819501 0\n",
                "t_ms,x,y,on\n3.82,127,171,false\n"
            })
    void anEventIsFoundInEveryFormOfText(String text) throws IOException {
        try (EventSource source = open("events.txt", TestingBytes.littleEndian().text(text))) {
            assertThat(TestingEvent.readAll(source, 10)).containsExactly(new TestingEvent(3820, 127, 171, false));
            assertThat(source.skipped()).isEmpty();
        }
    }

    @Test
    void linesThatAreNoEventsAreCounted() throws IOException {
        String text = "240 180\n0.1 1 1 1\nhello\n0.2 1 1\n0.3 1 1 2\n-0.4 1 1 1\n0.5 240 1 1\n\n0.6 1 x 1\n";

        try (EventSource source = open("events", TestingBytes.littleEndian().text(text))) {
            assertThat(TestingEvent.readAll(source, 10)).hasSize(1);
            assertThat(source.skipped()).isEqualTo(Map.of("malformedLine", 4L, "outOfRange", 2L));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 1 1 1\n0.000005 1 1 1\n0.25 1 1 0\n",
                "0.0 1 1 1\n5.0 1 1 1\n250000.0 1 1 0\n",
                "0.00e+00 1.0e+00 1.0e+00 1.0e+00\n5.00e+00 1.0e+00 1.0e+00 1.0e+00\n2.50e+05 1.0e+00 1.0e+00 0.0e+00\n",
                "1,1,1,0\n1,1,1,5\n1,1,0,250000\n"
            })
    void theFirstEventsTogetherShowOrderAndUnit(String text) throws IOException {
        try (EventSource source = open("events.csv", TestingBytes.littleEndian().text(text))) {
            assertThat(TestingEvent.readAll(source, 10))
                    .containsExactly(
                            new TestingEvent(0, 1, 1, true),
                            new TestingEvent(5, 1, 1, true),
                            new TestingEvent(250_000, 1, 1, false));
        }
    }

    @Test
    void wholeTimesWithAPointBehindAGeometryAreSeconds() throws IOException {
        String text = "240 180\n0.000000 1 1 1\n1.000000 1 1 1\n2.000000 1 1 0\n";

        try (EventSource source = open("events.txt", TestingBytes.littleEndian().text(text))) {
            assertThat(TestingEvent.readAll(source, 10))
                    .extracting(TestingEvent::timestampUs)
                    .containsExactly(0L, 1_000_000L, 2_000_000L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"t,x,y,p\n", "240 180\n"})
    void aTextOfNamesOrAGeometryAloneHasNoEvents(String text) throws IOException {
        try (EventSource source = open("events.txt", TestingBytes.littleEndian().text(text))) {
            assertThat(TestingEvent.readAll(source, 10)).isEmpty();
            assertThat(source.skipped()).isEmpty();
        }
    }

    @Test
    void nanosecondsSinceTheEpochKeepEveryMicrosecond() throws IOException {
        String text = "t_ns,x,y,p\n1605537493718345499,1,2,1\n";

        try (EventSource source = open("events.csv", TestingBytes.littleEndian().text(text))) {
            assertThat(TestingEvent.readAll(source, 10))
                    .containsExactly(new TestingEvent(1_605_537_493_718_345L, 1, 2, true));
        }
    }

    @Test
    void aTimeThatIsNoNumberOfNanosecondsIsNoEvent() throws IOException {
        String text = "t_ns,x,y,p\n1000,1,1,1\nx,1,1,1\n2499,1,1,1\n2500,1,1,1\n99999999999999999999,1,1,1\n";

        try (EventSource source = open("events.csv", TestingBytes.littleEndian().text(text))) {
            assertThat(TestingEvent.readAll(source, 10))
                    .extracting(TestingEvent::timestampUs)
                    .containsExactly(1L, 2L, 3L);
            assertThat(source.skipped()).isEqualTo(Map.of("malformedLine", 2L));
        }
    }

    @Test
    void aTextWithoutPolaritiesIsRefusedWithWhatItNeeds() {
        assertThatThrownBy(() -> open("events.txt", TestingBytes.littleEndian().text("1 2 3 4\n5 6 7 8\n")))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("a first line such as x,y,p,t_us names another order");
    }

    @Test
    void rowTwoHundredFortyOfNMnistMovesTimeOn() throws IOException {
        TestingEvent event = new TestingEvent(5, 1, 2, true);
        byte[] bytes = TestingFiles.nMnist(List.of(event, new TestingEvent(0, 0, 240, false), event));

        try (EventSource source = open("digit.bin", TestingBytes.littleEndian().raw(bytes))) {
            assertThat(TestingEvent.readAll(source, 10))
                    .extracting(TestingEvent::timestampUs)
                    .containsExactly(5L, 5L + 8192);
        }
    }

    @Test
    void theOverflowOfAedat3IsBit31OfTime() throws IOException {
        byte[] bytes = TestingFiles.aedat3(List.of(new TestingEvent(7, 1, 2, true)), 3);

        try (EventSource source =
                open("gesture.aedat", TestingBytes.littleEndian().raw(bytes))) {
            assertThat(TestingEvent.readAll(source, 10)).containsExactly(new TestingEvent((3L << 31) + 7, 1, 2, true));
            assertThat(source.skipped()).isEqualTo(Map.of("imu", 3L));
        }
    }

    @Test
    void theGeometryOfAedat3HoldsAllItsCameras() throws IOException {
        byte[] dvs128 = TestingFiles.aedat3(List.of(new TestingEvent(7, 345, 259, true)), 0);
        String text = new String(dvs128, StandardCharsets.ISO_8859_1);
        byte[] bytes = text.replaceFirst("(#Source 1: )(\\S+)", "$1$2\r\n#Source 2: DAVIS346")
                .getBytes(StandardCharsets.ISO_8859_1);

        try (EventSource source = open("two.aedat", TestingBytes.littleEndian().raw(bytes))) {
            assertThat(source.geometry()).isEqualTo(new SensorGeometry(346, 260));
            assertThat(TestingEvent.readAll(source, 10)).hasSize(1);
        }
    }

    @Test
    void anotherKindOfEventStreamIsNamed() {
        TestingBytes display = TestingBytes.littleEndian()
                .text("Event Stream")
                .int8(2)
                .int8(0)
                .int8(0)
                .int8(3);

        assertThatThrownBy(() -> open("display.es", display))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("must be 1 (DVS): 3 (asynchronous display)");
    }

    @Test
    void aResetOfAnEventStreamIsNoEvent() throws IOException {
        TestingBytes bytes = TestingBytes.littleEndian().raw(TestingFiles.eventStream(List.of()));
        bytes.int8(0xFF).int8(0xFE).int8(0x03).int16(5).int16(6).int8(0x02).int16(640);

        try (EventSource source = open("events", bytes)) {
            assertThat(TestingEvent.readAll(source, 10)).containsExactly(new TestingEvent(128, 5, 6, true));
            assertThat(source.skipped()).isEqualTo(Map.of("trailingBytes", 3L));
        }
    }

    private EventSource open(String name, TestingBytes bytes) throws IOException {
        return Recordings.open(Files.write(folder.resolve(name), bytes.toArray()));
    }
}
