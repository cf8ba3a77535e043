package dev.afterglow.sources.clips;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.afterglow.sources.RecordingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads what a fuzzer makes of a label file. Whatever the bytes are, reading ends, raises nothing but a {@link RecordingException} of
 * one line, and gives windows in order, each longer than nothing, and marked if and only if it shares time with another.
 *
 * <p>Without {@code JAZZER_FUZZ=1} only the seeds and former findings run.
 */
class GestureLabelsFuzzTest {
    private static final String LABELS = """
            class,startTime_usec,endTime_usec
            1,5000000,6000000
            2,5900000,7000000
            3,7000000,8000000
            2,8500000,9000000
            12,9000000,9500000
            4,9500000,9500000
            """;

    @TempDir
    static Path folder;

    @MethodSource
    @FuzzTest(maxDuration = "60s")
    void labels(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("labels.csv"), bytes);
        List<LabelledWindow> windows;
        try {
            windows = GestureLabels.read(file).windows();
        } catch (RecordingException declared) {
            assertThat(declared).hasMessageNotContaining("\n");
            return;
        }
        long latestUs = 0;
        for (LabelledWindow window : windows) {
            boolean sharesTime = windows.stream()
                    .anyMatch(other -> other.row() != window.row()
                            && Math.max(other.startUs(), window.startUs()) < Math.min(other.endUs(), window.endUs()));
            if (window.startUs() < latestUs
                    || window.endUs() <= window.startUs()
                    || window.isOverlapping() != sharesTime) {
                throw new AssertionError(window + " after " + latestUs + " us, sharing time: " + sharesTime);
            }
            latestUs = window.startUs();
        }
    }

    static Stream<Arguments> labels() {
        return Stream.of(Arguments.of((Object) LABELS.getBytes(StandardCharsets.UTF_8)));
    }
}
