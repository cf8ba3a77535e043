package dev.afterglow.sources.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.SensorGeometry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads what a fuzzer makes of small sound recordings, one decoder a test. Whatever the bytes are, reading ends, raises
 * nothing but a {@link RecordingException} of one line, does not exhaust the heap, and gives no event that lies outside the
 * sensor. {@link DamagedRecordingTest} bounds what is allocated.
 *
 * <p>Without {@code JAZZER_FUZZ=1} only the seeds and former findings run; {@code docs/recordings.md} says how to go on for
 * longer.
 */
class RecordingFuzzTest {
    @TempDir
    static Path folder;

    private final EventBatch batch = new EventBatch(256);

    @MethodSource("everySeed")
    @FuzzTest(maxDuration = "30s")
    void anyContent(byte[] bytes) throws IOException {
        read(bytes, null);
    }

    @MethodSource
    @FuzzTest(maxDuration = "30s")
    void aedat1(byte[] bytes) throws IOException {
        read(bytes, "aedat1");
    }

    static Stream<Arguments> aedat1() {
        return seeds(TestingRecordings.AEDAT1);
    }

    @MethodSource
    @FuzzTest(maxDuration = "30s")
    void aedat2(byte[] bytes) throws IOException {
        read(bytes, "aedat2");
    }

    static Stream<Arguments> aedat2() {
        return seeds(TestingRecordings.AEDAT2);
    }

    @MethodSource
    @FuzzTest(maxDuration = "30s")
    void aedat3(byte[] bytes) throws IOException {
        read(bytes, "aedat3");
    }

    static Stream<Arguments> aedat3() {
        return seeds(TestingRecordings.AEDAT3);
    }

    @MethodSource
    @FuzzTest(maxDuration = "30s")
    void aedat4(byte[] bytes) throws IOException {
        read(bytes, "aedat4");
    }

    static Stream<Arguments> aedat4() {
        return seeds(TestingRecordings.AEDAT4_RAW, TestingRecordings.AEDAT4_LZ4, TestingRecordings.AEDAT4_ZSTD);
    }

    @MethodSource
    @FuzzTest(maxDuration = "30s")
    void evt2(byte[] bytes) throws IOException {
        read(bytes, "evt2");
    }

    static Stream<Arguments> evt2() {
        return seeds(TestingRecordings.EVT2);
    }

    @MethodSource
    @FuzzTest(maxDuration = "30s")
    void evt21(byte[] bytes) throws IOException {
        read(bytes, "evt21");
    }

    static Stream<Arguments> evt21() {
        return seeds(TestingRecordings.EVT21, TestingRecordings.EVT21_LEGACY);
    }

    @MethodSource
    @FuzzTest(maxDuration = "30s")
    void evt3(byte[] bytes) throws IOException {
        read(bytes, "evt3");
    }

    static Stream<Arguments> evt3() {
        return seeds(TestingRecordings.EVT3);
    }

    @MethodSource
    @FuzzTest(maxDuration = "30s")
    void dat(byte[] bytes) throws IOException {
        read(bytes, "dat");
    }

    static Stream<Arguments> dat() {
        return seeds(TestingRecordings.DAT);
    }

    @MethodSource
    @FuzzTest(maxDuration = "30s")
    void es(byte[] bytes) throws IOException {
        read(bytes, "es");
    }

    static Stream<Arguments> es() {
        return seeds(TestingRecordings.EVENT_STREAM);
    }

    @MethodSource
    @FuzzTest(maxDuration = "30s")
    void nmnist(byte[] bytes) throws IOException {
        read(bytes, "nmnist");
    }

    static Stream<Arguments> nmnist() {
        return seeds(TestingRecordings.N_MNIST);
    }

    @MethodSource
    @FuzzTest(maxDuration = "30s")
    void text(byte[] bytes) throws IOException {
        read(bytes, "text");
    }

    static Stream<Arguments> text() {
        return seeds(TestingRecordings.TEXT);
    }

    @MethodSource
    @FuzzTest(maxDuration = "30s")
    void csv(byte[] bytes) throws IOException {
        read(bytes, "csv");
    }

    static Stream<Arguments> csv() {
        return seeds(TestingRecordings.CSV);
    }

    static Stream<Arguments> everySeed() {
        return seeds(TestingRecordings.values());
    }

    private static Stream<Arguments> seeds(TestingRecordings... recordings) {
        return Stream.of(recordings).map(recording -> Arguments.of((Object) recording.bytes()));
    }

    private void read(byte[] bytes, @Nullable String format) throws IOException {
        Path file = Files.write(folder.resolve("recording"), bytes);
        try (EventSource source = Recordings.open(file, new RecordingOptions(format, null))) {
            while (source.read(batch)) {
                requireWithin(source.geometry());
            }
            source.skipped();
        } catch (RecordingException declared) {
            assertThat(declared).hasMessageNotContaining("\n");
        }
    }

    private void requireWithin(SensorGeometry sensor) {
        for (int i = 0; i < batch.size(); i++) {
            if (batch.x[i] < 0 || batch.x[i] >= sensor.widthPx() || batch.y[i] < 0 || batch.y[i] >= sensor.heightPx()) {
                throw new AssertionError("event at " + batch.x[i] + "," + batch.y[i] + " on a sensor of " + sensor);
            }
        }
    }
}
