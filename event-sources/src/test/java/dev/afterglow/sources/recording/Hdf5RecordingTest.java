package dev.afterglow.sources.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.VehicleSource;
import dev.afterglow.sources.vehicle.VehicleTraces;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Hdf5RecordingTest {
    private static final String FIXTURE = "ddd20/ddd20_layout_fixture.hdf5";
    private static final long SEED = 5;
    private static final int ROWS = 40_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void listsComeOutAsTheyWentIn(boolean isChunked) throws IOException {
        List<TestingEvent> events = TestingEvent.random(SEED, ROWS, 640, 480, 100, 50);

        assertThat(read(columns(events, "events", isChunked, 0))).isEqualTo(events);
    }

    @Test
    void anOffsetIsAddedToEveryTime() throws IOException {
        List<TestingEvent> events = TestingEvent.random(SEED, 10, 640, 480, 0, 50);
        long offsetUs = 49_599_300_523L;

        List<TestingEvent> read = read(columns(events, "events", true, offsetUs));

        assertThat(read.get(9).timestampUs()).isEqualTo(events.get(9).timestampUs() + offsetUs);
    }

    @Test
    void timesWithAFractionAreSeconds() throws IOException {
        Path file = folder.resolve("seconds.h5");
        try (WritableHdfFile writable = HdfFile.write(file)) {
            writable.putDataset("x", new short[] {1, 2});
            writable.putDataset("y", new short[] {3, 4});
            writable.putDataset("t", new double[] {0.003811, 1.5});
            writable.putDataset("p", new byte[] {-1, 1});
        }

        assertThat(read(file))
                .containsExactly(new TestingEvent(3_811, 1, 3, false), new TestingEvent(1_500_000, 2, 4, true));
    }

    /**
     * Files of h5py and hdf5plugin, which pack what the library here cannot write: x by Blosc with Zstd, y with LZ4 and
     * shuffled bits, t with zlib, p by Zstd alone; and a list of records. Event i is (1000 + 13 i, 7 i, 5 i, i is odd).
     */
    @ParameterizedTest
    @ValueSource(strings = {"filters.h5", "records.h5"})
    void whatOtherToolsPackIsRead(String resource) throws Exception {
        Path file =
                Path.of(Objects.requireNonNull(getClass().getResource(resource)).toURI());

        assertThat(read(file))
                .isEqualTo(IntStream.range(0, 5000)
                        .mapToObj(i -> new TestingEvent(1000 + 13L * i, 7 * i % 640, 5 * i % 480, i % 2 == 1))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"davis/left, events, x y t p", "., events, t x y p", "., event, t x y p", "., events, x y t p"})
    void aTableOfFourColumnsIsRead(String group, String name, String order) throws IOException {
        List<TestingEvent> events = TestingEvent.random(SEED, 1000, 346, 260, 100, 50);
        Collections.swap(events, 400, 410); // A sensor's times may step back a little.
        Path file = folder.resolve("table.h5");
        try (WritableHdfFile writable = HdfFile.write(file)) {
            WritableGroup place = writable;
            for (String part : group.equals(".") ? new String[0] : group.split("/", -1)) {
                place = place.putGroup(part);
            }
            place.putDataset(name, TestingColumns.table(events, order));
        }

        assertThat(read(file)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource({"prophesee, left, x y t p", "., events, x y timestamps polarities", "., ., xs ys ts ps"})
    void listsAreFoundByTheirGroupAndNames(String outer, String inner, String names) throws IOException {
        Path file = folder.resolve("named.h5");
        String[] list = names.split(" ", -1);
        try (WritableHdfFile writable = HdfFile.write(file)) {
            WritableGroup parent = outer.equals(".") ? writable : writable.putGroup(outer);
            WritableGroup columns = inner.equals(".") ? parent : parent.putGroup(inner);
            columns.putDataset(list[0], new short[] {1, 2});
            columns.putDataset(list[1], new short[] {3, 4});
            columns.putDataset(list[2], new long[] {10, 20});
            columns.putDataset(list[3], new byte[] {-1, 1});
        }

        assertThat(read(file)).containsExactly(new TestingEvent(10, 1, 3, false), new TestingEvent(20, 2, 4, true));
    }

    @Test
    void wholeFloatingTimesAreMicroseconds() throws IOException {
        Path file = folder.resolve("microseconds.h5");
        try (WritableHdfFile writable = HdfFile.write(file)) {
            writable.putDataset("x", new short[] {1, 1, 1});
            writable.putDataset("y", new short[] {3, 3, 3});
            writable.putDataset("t", new double[] {5, 7, 1_605_537_493_718_345.0});
            writable.putDataset("p", new byte[] {1, 1, 1});
        }

        assertThat(read(file)).extracting(TestingEvent::timestampUs).containsExactly(5L, 7L, 1_605_537_493_718_345L);
    }

    @Test
    void theGeometryIsFoundOrGivenAndWhatLiesOutsideIsCounted() throws IOException {
        Path file =
                columns(List.of(new TestingEvent(1, 99, 9, true), new TestingEvent(2, 5, 49, true)), "events", true, 0);

        try (EventSource source = Recordings.open(file)) {
            assertThat(source.geometry()).isEqualTo(new SensorGeometry(100, 50));
        }
        try (EventSource source = Recordings.open(file, new RecordingOptions(null, new SensorGeometry(50, 50)))) {
            assertThat(TestingEvent.readAll(source, 10)).hasSize(1);
            assertThat(source.skipped()).isEqualTo(Map.of("outOfRange", 1L));
        }
    }

    @Test
    void listsOfUnequalLengthGiveWhatIsWholeAndCountTheRest() throws IOException {
        Path file = folder.resolve("unequal.h5");
        try (WritableHdfFile writable = HdfFile.write(file)) {
            writable.putDataset("x", new short[] {1, 2});
            writable.putDataset("y", new short[] {3, 4});
            writable.putDataset("t", new long[] {10, 20, 30});
            writable.putDataset("p", new byte[] {0, 1});
        }

        try (EventSource source = Recordings.open(file)) {
            assertThat(TestingEvent.readAll(source, 1)).hasSize(2);
            assertThat(source.skipped()).isEqualTo(Map.of("unequalColumns", 1L));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dvs_frame", "aps_frame", "frame_ts"})
    void anExportOfFramesIsRecognised(String dataset) throws IOException {
        Path file = folder.resolve("export.hdf5");
        try (WritableHdfFile writable = HdfFile.write(file)) {
            writable.putDataset(dataset, new short[][] {{1, 2}, {3, 4}});
        }

        assertThatThrownBy(() -> Recordings.open(file))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("holds frames that were exported from a drive of DDD17 or DDD20")
                .hasMessageNotContaining("\n");
    }

    @Test
    void anotherHdf5FileIsRefusedInOneLine() throws IOException {
        Path file = folder.resolve("other.h5");
        try (WritableHdfFile writable = HdfFile.write(file)) {
            writable.putDataset("temperature", new double[] {1, 2});
        }

        assertThatThrownBy(() -> Recordings.open(file))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("holds no events that are known");
        assertThatThrownBy(() -> VehicleTraces.open(file))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("must have vehicle signals");
    }

    @Test
    void aDriveHasTheEventsAnIndependentParserFound() throws IOException {
        Path file = RealRecordings.file(FIXTURE);
        try (EventSource source = Recordings.open(file)) {
            RecordingSurvey survey = RecordingSurvey.of(source);

            assertThat(survey.format()).isEqualTo("DDD20 HDF5");
            assertThat(survey.sensor()).isEqualTo("DAVIS346");
            assertThat(survey.width()).isEqualTo(346);
            assertThat(survey.height()).isEqualTo(260);
            assertThat(survey.events()).isEqualTo(9_193);
            assertThat(survey.on()).isEqualTo(9_193);
            assertThat(survey.durationUs()).isEqualTo(3_813_819);
            assertThat(survey.peakEventsPerSecond()).isEqualTo(29_600);
            assertThat(survey.firstUs()).isEqualTo(1_500_000_000_002_000L);
            assertThat(survey.skipped()).isEmpty();
        }
    }

    @Test
    void theVehicleOfADriveIsOnTheClockOfItsCamera() throws IOException {
        Path file = RealRecordings.file(FIXTURE);
        List<VehicleSignal> signals = new ArrayList<>();
        try (VehicleSource source = VehicleTraces.open(file)) {
            for (VehicleSignal signal = source.next(); signal != null; signal = source.next()) {
                signals.add(signal);
            }
            assertThat(source.skipped()).isEmpty();
        }

        assertThat(signals).isSortedAccordingTo((one, other) -> Long.compare(one.timestampUs(), other.timestampUs()));
        assertThat(signals.stream().filter(signal -> signal.name().equals("steering_wheel_angle")))
                .hasSize(13)
                .contains(new VehicleSignal(1_500_000_000_183_398L, "steering_wheel_angle", -346.985229));
        assertThat(signals.get(signals.size() - 1).timestampUs())
                .isBetween(1_500_000_003_800_000L, 1_500_000_004_100_000L);
    }

    @Test
    void onlyADriveBringsItsVehicleAlong() throws IOException {
        Path columns = columns(TestingEvent.random(SEED, 5, 9, 9, 0, 9), "events", true, 0);
        assertThat(VehicleTraces.withinRecording(columns)).isNull();
        Path dat = Files.write(folder.resolve("a.dat"), TestingRecordings.DAT.bytes());
        assertThat(VehicleTraces.withinRecording(dat)).isNull();
        try (VehicleSource vehicle = VehicleTraces.withinRecording(RealRecordings.file(FIXTURE))) {
            assertThat(vehicle).isNotNull();
        }
    }

    private Path columns(List<TestingEvent> events, String group, boolean isChunked, long offsetUs) throws IOException {
        Path file = folder.resolve("columns.h5");
        Files.deleteIfExists(file);
        TestingColumns.write(file, events, group, isChunked, offsetUs);
        return file;
    }

    private static List<TestingEvent> read(Path file) throws IOException {
        try (EventSource source = Recordings.open(file)) {
            List<TestingEvent> events = TestingEvent.readAll(source, 1000);
            assertThat(source.skipped()).isEmpty();
            return events;
        }
    }
}
