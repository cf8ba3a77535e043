package dev.afterglow.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterglow.app.convert.NewFile;
import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.recording.Recordings;
import dev.afterglow.sources.recording.encoding.WritableFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyFormatGivesTheEventsBack(WritableFormat format) throws Exception {
        SyntheticRecording recording = new SyntheticRecording();
        for (int i = 0; i < 40_000; i++) {
            recording.event(1_000 + 7 * i, i % 128, i * 31 % 128, i % 3 == 0);
        }
        Path in = recording.write(folder.resolve("in.aedat"));
        Path out = folder.resolve("out");

        CommandCall call = CommandCall.of("convert", in, out, "--to", format.optionName());

        assertThat(call.exitCode()).as(call.words()).isZero();
        assertThat(call.data()).isEmpty();
        assertThat(call.firstWords()).isEqualTo("afterglow: 40,000 events in " + out);
        assertThat(events(out)).isEqualTo(events(in));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aedat2/BioLab__assets_video_chave_fenda.aedat",
                "aedat2/PyAedatTools__IMU_rotDisk.aedat",
                "aedat4/tonic__sample.aedat4",
                "dat/tonic__sample_ncars.dat",
                "evt3/expelliarmus__evt3_sample.raw",
                "text/events_viz__events_chunk.txt"
            })
    void realRecordingsComeBackThroughEveryFormat(String path) throws Exception {
        Path in = RealRecordings.file(path);
        List<Long> expected = events(in);
        long firstUs = expected.get(0);
        for (WritableFormat format : WritableFormat.values()) {
            Path out = folder.resolve("out." + format.optionName());

            CommandCall call = CommandCall.of("convert", in, out, "--to", format.optionName());

            assertThat(call.exitCode()).as(call.words()).isZero();
            List<Long> written = events(out);
            if (format.holdsOrigin(firstUs)) {
                assertThat(written).as(format.optionName()).isEqualTo(expected);
            } else {
                assertThat(call.words())
                        .contains("lost the time origin: times count from the first event, at " + firstUs);
                assertThat(written).as(format.optionName()).isEqualTo(fromFirst(expected));
            }
            Files.delete(out);
        }
    }

    @Test
    void theFormatFollowsFromTheName() throws Exception {
        Path out = folder.resolve("out.evt2.raw");

        assertThat(CommandCall.of("convert", smallRecording(), out).exitCode()).isZero();
        assertThat(CommandCall.of("inspect", out).data()).contains("EVT 2.0");
    }

    @Test
    void whatTheFormatCannotHoldIsSaid() throws Exception {
        CommandCall call = CommandCall.of("convert", smallRecording(), folder.resolve("out.csv"));

        assertThat(call.words().lines())
                .containsExactly(
                        "afterglow: 2 events in " + folder.resolve("out.csv"),
                        "afterglow: csv lost the geometry: read it with --geometry 128x128",
                        "afterglow: csv lost the name of the sensor: DVS128");
    }

    @Test
    void whatIsNoEventIsCounted() throws Exception {
        Path in = RealRecordings.file("aedat2/PyAedatTools__IMU_rotDisk.aedat");

        CommandCall call = CommandCall.of("convert", in, folder.resolve("out.aedat4"));

        assertThat(call.words()).contains("aedat4-lz4 lost what is no event: 51,688 imu");
    }

    @Test
    void aFileIsOverwrittenOnlyWhenThatIsSaid() throws Exception {
        Path out = Files.writeString(folder.resolve("out.csv"), "precious");

        CommandCall refused = CommandCall.of("convert", smallRecording(), out);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.words().lines())
                .containsExactly("afterglow: " + out + ": exists already; --force writes over it");
        assertThat(out).hasContent("precious");

        assertThat(CommandCall.of("convert", smallRecording(), out, "--force").exitCode())
                .isZero();
        assertThat(events(out)).hasSize(4);
    }

    @Test
    void aRecordingIsNotConvertedIntoItself() throws Exception {
        Path in = smallRecording();
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), in);

        for (Path out : List.of(in, link, folder.resolve("./x/../in.aedat"))) {
            CommandCall call = CommandCall.of("convert", in, out, "--to", "csv", "--force");
            assertThat(call.exitCode()).isEqualTo(1);
            assertThat(call.words()).contains("IN and OUT must be two files");
        }
        assertThat(events(in)).hasSize(4);
    }

    @Test
    void aFailedConversionLeavesNothingAndNamesTheFileThatWasAskedFor() throws Exception {
        Path in = new SyntheticRecording()
                .event(1 << 25, 1, 1, true)
                .event(5, 1, 1, true)
                .write(folder.resolve("in.aedat"));
        Path out = folder.resolve("out.raw");

        CommandCall call = CommandCall.of("convert", in, out);

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(call.words().lines()).hasSize(1);
        assertThat(call.words()).startsWith("afterglow: " + out + ": times must not step back");
        assertThat(names()).containsExactly("in.aedat");
    }

    @Test
    void aFailedConversionLeavesTheFileItWasToReplace() throws Exception {
        Path out = Files.writeString(folder.resolve("out.csv"), "precious");

        CommandCall call = CommandCall.of("convert", folder.resolve("absent.aedat"), out, "--force");

        assertThat(call.exitCode()).isEqualTo(1);
        assertThat(names()).containsExactly("out.csv");
        assertThat(out).hasContent("precious");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsRefusedInOneLine() throws Exception {
        Path in = smallRecording();

        assertThat(CommandCall.of("convert", in, folder, "--to", "csv").words().lines())
                .containsExactly("afterglow: " + folder + ": is a folder; name the file to write in it");
        assertThat(CommandCall.of("convert", in, folder.resolve("absent/out.csv"))
                        .firstWords())
                .contains("its folder does not exist");
        assertThat(CommandCall.of("convert", in, folder.resolve("out.mp4")).firstWords())
                .contains("must end in .aedat4");
    }

    @Test
    void aFileThatAppearedMeanwhileIsNotReplaced() throws Exception {
        Path out = folder.resolve("out.csv");
        try (NewFile file = NewFile.at(out, false)) {
            Files.writeString(file.partial(), "new");
            Files.writeString(out, "precious");
            assertThatThrownBy(file::complete).isInstanceOf(IOException.class);
        }
        assertThat(out).hasContent("precious");
        assertThat(names()).containsExactly("out.csv");
    }

    private Path smallRecording() throws IOException {
        return new SyntheticRecording()
                .event(1_000, 0, 5, true)
                .event(5_000, 127, 6, false)
                .write(folder.resolve("in.aedat"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** Time, and all the rest, of each event in turn. */
    private static List<Long> events(Path file) throws IOException {
        List<Long> events = new ArrayList<>();
        EventBatch batch = new EventBatch(EventBatch.DEFAULT_CAPACITY);
        try (EventSource source = Recordings.open(file)) {
            while (source.read(batch)) {
                for (int i = 0; i < batch.size(); i++) {
                    events.add(batch.timestampsUs[i]);
                    events.add((long) batch.x[i] << 32 | batch.y[i] << 1 | (batch.brighter[i] ? 1 : 0));
                }
            }
        }
        return events;
    }

    private static List<Long> fromFirst(List<Long> events) {
        List<Long> shifted = new ArrayList<>(events);
        for (int i = 0; i < shifted.size(); i += 2) {
            shifted.set(i, events.get(i) - events.get(0));
        }
        return shifted;
    }
}
