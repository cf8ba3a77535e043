package dev.afterglow.sources.clips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.afterglow.sources.gesture.Gesture;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings of our own in the data set's layout: the data set itself is not at hand. */
final class GestureSessionTest {
    private static final String HEADER = "class,startTime_usec,endTime_usec\n";

    @TempDir
    private Path folder;

    /** An event a millisecond for 100 ms, in packets of ten, and one in a second overflow period. */
    @BeforeEach
    void recordAHundredMilliseconds() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(1 << 14).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("#!AER-DAT3.1\r\n#Format: RAW\r\n#Source 1: DVS128\r\n#!END-HEADER\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        for (int packet = 0; packet < 10; packet++) {
            int firstMs = 10 * packet;
            put(
                    bytes,
                    0,
                    LongStream.range(firstMs, firstMs + 10).map(ms -> 1000 * ms).toArray());
        }
        put(bytes, 1, 5);
        byte[] file = new byte[bytes.position()];
        bytes.flip().get(file);
        Files.write(folder.resolve("user01_led.aedat"), file);
    }

    @Test
    void clipsAreCutByTheirOwnTimes() throws IOException {
        label("1,10000,20000\n11,50000,50001\n");
        assertThat(clips())
                .extracting(
                        clip -> clip.window().gesture(), clip -> clip.events().size())
                .containsExactly(tuple(Gesture.HAND_CLAPPING, 10), tuple(Gesture.OTHER, 1));
        assertThat(clips().get(0).events().timestampsUs).startsWith(10_000L).endsWith(19_000L);
    }

    @Test
    void windowsThatOverlapKeepTheEventsTheyShareAndAreMarked() throws IOException {
        label("9,10000,31000\n10,30000,40000\n8,60000,61000\n");
        List<Clip> clips = clips();
        assertThat(clips)
                .extracting(clip -> clip.events().size(), clip -> clip.window().isOverlapping())
                .containsExactly(tuple(21, true), tuple(10, true), tuple(1, false));
    }

    @Test
    void aClassMayHaveSeveralRowsInAnyOrder() throws IOException {
        label("3,40000,45000\n3,10000,12000\n");
        assertThat(clips())
                .extracting(clip -> clip.window().row(), clip -> clip.events().size())
                .containsExactly(tuple(1, 2), tuple(0, 5));
    }

    @Test
    void windowsBeyondTheRecordingAreClipsWithoutEvents() throws IOException {
        label("2,99000,2147483647\n4,99999999999,99999999999999\n");
        assertThat(clips()).extracting(clip -> clip.events().size()).containsExactly(1, 0);
    }

    @Test
    void timesGoOnAcrossTheOverflowOfTheClock() throws IOException {
        label("5,2147483648,2147483700\n");
        assertThat(clips().get(0).events().timestampsUs).containsExactly((1L << 31) + 5);
    }

    @Test
    void rowsThatAreNoWindowAreCounted() throws IOException {
        label("12,1,2\n0,1,2\n1,5,5\n1,five,6\n\n7,1000,2000\n");
        GestureLabels labels = GestureLabels.read(folder.resolve("user01_led_labels.csv"));
        assertThat(labels.windows()).hasSize(1);
        assertThat(labels.skipped()).isEqualTo(Map.of("unknownClass", 2L, "emptyWindow", 1L, "malformedLine", 1L));
    }

    @Test
    void aListNamesTheSessionsOfASplit() throws IOException {
        label("1,0,1000\n");
        Path list = Files.writeString(folder.resolve("trials_to_train.txt"), "user01_led.aedat\r\n\r\n");
        assertThat(GestureSession.ofList(list)).extracting(GestureSession::name).containsExactly("user01_led");
        Path wrong = Files.writeString(folder.resolve("trials_to_test.txt"), "user02_lab.aedat\n");
        assertThatThrownBy(() -> GestureSession.ofList(wrong))
                .hasMessageEndingWith("names a recording that is not there: user02_lab.aedat");
    }

    @Test
    void whatIsMissingIsSaidInOneLine() throws IOException {
        assertThatThrownBy(() -> GestureSession.of(folder.resolve("user01_led.aedat")))
                .hasMessageEndingWith("its labels must lie beside it: user01_led_labels.csv");
        Files.writeString(folder.resolve("user01_led_labels.csv"), "x,y\n");
        assertThatThrownBy(() -> GestureLabels.read(folder.resolve("user01_led_labels.csv")))
                .hasMessageEndingWith("must begin with the line class,startTime_usec,endTime_usec");
    }

    private void label(String rows) throws IOException {
        Files.writeString(folder.resolve("user01_led_labels.csv"), HEADER + rows);
    }

    private List<Clip> clips() throws IOException {
        List<Clip> clips = new ArrayList<>();
        try (ClipReader reader =
                GestureSession.of(folder.resolve("user01_led.aedat")).clips()) {
            for (Clip clip = reader.next(); clip != null; clip = reader.next()) {
                clips.add(clip);
            }
        }
        return clips;
    }

    /** A packet of polarity events at pixel (1, 2), all brighter. */
    private static void put(ByteBuffer bytes, int overflow, long... timestampsUs) {
        bytes.putShort((short) 1).putShort((short) 1).putInt(8).putInt(4).putInt(overflow);
        bytes.putInt(timestampsUs.length).putInt(timestampsUs.length).putInt(timestampsUs.length);
        for (long timestampUs : timestampsUs) {
            bytes.putInt(1 << 17 | 2 << 2 | 0b11).putInt((int) timestampUs);
        }
    }
}
