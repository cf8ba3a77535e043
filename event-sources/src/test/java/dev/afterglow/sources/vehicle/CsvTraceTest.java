package dev.afterglow.sources.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.VehicleSource;
import dev.afterglow.sources.recording.RealRecordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTraceTest {
    @TempDir
    Path folder;

    @Test
    void aRealSteeringLogInRadiansComesOutInDegrees() throws IOException {
        List<VehicleSignal> signals =
                signals(RealRecordings.file("udacity/self-driving-car__CH2_final_evaluation.csv"));

        assertThat(signals).hasSize(5_614);
        assertThat(signals.get(0).timestampUs()).isEqualTo(1_479_425_441_182_878L);
        assertThat(signals.get(0).value()).isCloseTo(Math.toDegrees(-0.0169280299332), within(1e-12));
    }

    @Test
    void aRealDriveHasSteeringTorqueAndSpeedAtEachTime() throws IOException {
        List<VehicleSignal> signals = signals(RealRecordings.file("udacity/self-driving-car__train_round2_part1.txt"));

        assertThat(signals)
                .hasSize(3 * 4_401)
                .isSortedAccordingTo((a, b) -> Long.compare(a.timestampUs(), b.timestampUs()));
        assertThat(signals.subList(0, 3))
                .extracting(VehicleSignal::name)
                .containsExactly("steering_wheel_angle", "steering_torque", "vehicle_speed");
        assertThat(signals.get(2).value()).isCloseTo(23.0044313542 * 3.6, within(1e-9));
    }

    @Test
    void timesAreReadAfterTheirSize() throws IOException {
        for (String time : List.of("1479425441182878000", "1479425441182878", "1479425441.182878")) {
            Path file = Files.writeString(
                    folder.resolve("trace.csv"),
                    "timestamp,vehicle_speed,note\n" + time + ",50,x\nx,1,y\n" + time + ",-,z");
            try (VehicleSource source = VehicleTraces.open(file)) {
                assertThat(source.next()).isEqualTo(new VehicleSignal(1_479_425_441_182_878L, "vehicle_speed", 50));
                assertThat(source.next()).isNull();
                assertThat(source.skipped()).isEqualTo(Map.of("malformedLine", 1L, "notNumeric", 1L));
            }
        }
    }

    @Test
    void namesMayBeQuotedAndFollowAByteOrderMark() throws IOException {
        Path file = Files.writeString(
                folder.resolve("trace.csv"), "\uFEFF\"timestamp\",\"vehicle_speed\"\r\n\"2.5\",\"50\"\r\n");
        assertThat(VehicleTraces.isTrace(file)).isTrue();
        assertThat(signals(file)).containsExactly(new VehicleSignal(2_500_000, "vehicle_speed", 50));
    }

    private static List<VehicleSignal> signals(Path file) throws IOException {
        try (VehicleSource source = VehicleTraces.open(file)) {
            List<VehicleSignal> signals = new ArrayList<>();
            for (VehicleSignal signal = source.next(); signal != null; signal = source.next()) {
                signals.add(signal);
            }
            return signals;
        }
    }
}
