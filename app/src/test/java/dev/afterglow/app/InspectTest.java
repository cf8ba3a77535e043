package dev.afterglow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectTest {
    @TempDir
    Path folder;

    @Test
    void aRecordingIsDescribedWithTheKeysOfTheContract() throws Exception {
        JsonNode survey = CommandCall.of("inspect", smallRecording(), "--json").json();

        List<String> keys = new ArrayList<>();
        survey.fieldNames().forEachRemaining(keys::add);
        assertThat(keys)
                .containsExactly(
                        "format",
                        "sensor",
                        "width",
                        "height",
                        "events",
                        "on",
                        "off",
                        "durationUs",
                        "firstUs",
                        "lastUs",
                        "meanEventsPerSecond",
                        "peakEventsPerSecond",
                        "backwardSteps",
                        "skipped",
                        "minX",
                        "maxX",
                        "minY",
                        "maxY");
        assertThat(survey.get("events").asLong()).isEqualTo(4);
        assertThat(survey.get("on").asLong()).isEqualTo(3);
        assertThat(survey.get("durationUs").asLong()).isEqualTo(19_000);
        assertThat(survey.get("backwardSteps").asLong()).isEqualTo(1);
        assertThat(survey.get("maxX").asInt()).isEqualTo(127);
    }

    @Test
    void aPersonReadsATable() throws Exception {
        CommandCall call = CommandCall.of("inspect", smallRecording());

        assertThat(call.exitCode()).isZero();
        assertThat(call.words()).isEmpty();
        assertThat(call.data().lines())
                .contains(
                        "sensor      DVS128, 128 x 128 pixels",
                        "events      4: 3 ON (75.0 %), 1 OFF (25.0 %)",
                        "duration    0.019000 s, from 1,000 us to 20,000 us",
                        "defects     1 event is earlier than the one before it");
    }

    @Test
    void aRecordingWithoutEventsHasAPictureToo() throws Exception {
        Path empty = new SyntheticRecording().write(folder.resolve("empty.aedat2"));
        Path picture = folder.resolve("empty.png");

        CommandCall call = CommandCall.of("inspect", empty, "--picture", picture);

        assertThat(call.exitCode()).as(call.words()).isZero();
        assertThat(call.data().lines()).contains("events      none");
        assertThat(picture).isNotEmptyFile();
    }

    @Test
    void eventsAreDrawnInBothFormats() throws Exception {
        SyntheticRecording recording = new SyntheticRecording();
        for (int i = 0; i < 5000; i++) {
            recording.event(100 * i, i % 128, i * i % 128, i % 3 == 0);
        }
        Path file = recording.write(folder.resolve("many.aedat2"));
        Path png = folder.resolve("many.png");
        Path svg = folder.resolve("many.SVG");

        assertThat(CommandCall.of("inspect", file, "--picture", png).exitCode()).isZero();
        assertThat(CommandCall.of("inspect", file, "--picture", svg).exitCode()).isZero();

        Pictures.assertPng(png);
        Pictures.assertSvg(svg);
    }

    @Test
    void anotherKindOfPictureIsRefusedBeforeAnythingIsRead() {
        CommandCall call = CommandCall.of("inspect", "absent.aedat2", "--picture", "events.gif");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.firstWords())
                .isEqualTo("afterglow: --picture: a picture must be a file .png or .svg: events.gif");
    }

    @Test
    void aMissingFileFailsInOneLine() {
        CommandCall call = CommandCall.of("inspect", "absent.aedat2");

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.words().lines()).containsExactly("afterglow: absent.aedat2: does not exist");
    }

    @Test
    void aFileThatIsNoRecordingFailsInOneLine() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter"), "Dear camera,\n");

        CommandCall call = CommandCall.of("inspect", letter);

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.words().lines()).hasSize(1);
        assertThat(call.data()).isEmpty();
    }

    /** Counts by an independent parser. */
    @ParameterizedTest
    @CsvSource({
        "aedat2/BioLab__assets_pendulo.aedat, 128, 128, 278538, 19940032, 84000",
        "aedat2/PyAedatTools__IMU_rotDisk.aedat, 240, 180, 374296, 3166759, 186400",
        "aedat4/tonic__sample.aedat4, 320, 240, 111954, 589917, 301900",
        "evt2/expelliarmus__evt2_sample.raw, 640, 480, 539481, 50000, 11124200"
    })
    void realRecordingsAreDescribedAsTheyAre(
            String path, int width, int height, long events, long durationUs, long peak) throws Exception {
        JsonNode survey =
                CommandCall.of("inspect", RealRecordings.file(path), "--json").json();

        assertThat(survey.get("width").asInt()).isEqualTo(width);
        assertThat(survey.get("height").asInt()).isEqualTo(height);
        assertThat(survey.get("events").asLong()).isEqualTo(events);
        assertThat(survey.get("durationUs").asLong()).isEqualTo(durationUs);
        assertThat(survey.get("peakEventsPerSecond").asLong()).isEqualTo(peak);
    }

    private Path smallRecording() throws Exception {
        return new SyntheticRecording()
                .event(1000, 0, 5, true)
                .event(5000, 127, 6, false)
                .event(4000, 3, 7, true)
                .event(20_000, 4, 100, true)
                .write(folder.resolve("small.aedat2"));
    }
}
