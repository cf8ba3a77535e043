package dev.afterglow.sources.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.VehicleSource;
import dev.afterglow.sources.recording.RealRecordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Comma2k19Test {
    @TempDir
    Path folder;

    @Test
    void aRealMinuteOfDrivingComesOutInTimeOrder() throws IOException {
        for (String signal : List.of("steering_angle", "speed")) {
            Path target =
                    Files.createDirectories(folder.resolve("processed_log/CAN").resolve(signal));
            for (String array : List.of("t", "value")) {
                Files.copy(
                        RealRecordings.file("comma2k19/Example_1__processed_log__CAN__" + signal + "__" + array),
                        target.resolve(array));
            }
        }

        List<VehicleSignal> signals = new ArrayList<>();
        try (VehicleSource source = VehicleTraces.open(folder)) {
            for (VehicleSignal signal = source.next(); signal != null; signal = source.next()) {
                signals.add(signal);
            }
            assertThat(source.skipped()).isEmpty();
        }

        assertThat(signals)
                .hasSize(2 * 4_974)
                .isSortedAccordingTo((a, b) -> Long.compare(a.timestampUs(), b.timestampUs()));
        long durationUs =
                signals.get(signals.size() - 1).timestampUs() - signals.get(0).timestampUs();
        assertThat(durationUs).isBetween(59_900_000L, 60_100_000L);
    }

    @Test
    void anArrayOfAnotherKindIsRefused() throws IOException {
        Path steering = Files.createDirectories(folder.resolve("steering_angle"));
        Files.writeString(steering.resolve("t"), "\u0093NUMPY no array");

        assertThatThrownBy(() -> VehicleTraces.open(folder))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("numpy array");
    }

    @Test
    void aFolderWithoutASegmentIsRefused() {
        assertThatThrownBy(() -> VehicleTraces.open(folder))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("is a folder");
    }
}
