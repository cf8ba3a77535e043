package dev.afterglow.sources.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.VehicleSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VehicleBusTest {
    private static final int SECONDS = 30;

    @Test
    void eachSignalComesAtItsRate() throws IOException {
        List<VehicleSignal> all = signals(1, SECONDS);
        assertThat(named(all, "steering_wheel_angle")).hasSize(50 * SECONDS);
        assertThat(named(all, "vehicle_speed")).hasSize(50 * SECONDS);
        assertThat(named(all, "accelerator_pedal_position")).hasSize(10 * SECONDS);
        assertThat(named(all, "brake_pedal_status")).hasSizeBetween(SECONDS, 2 * SECONDS);
        assertThat(all).hasSize(110 * SECONDS + named(all, "brake_pedal_status").size());
    }

    @Test
    void timesBeginAtZeroAndNeverGoBack() throws IOException {
        List<VehicleSignal> all = signals(1, SECONDS);
        assertThat(all.get(0).timestampUs()).isZero();
        assertThat(all).extracting(VehicleSignal::timestampUs).isSorted();
        assertThat(all.get(all.size() - 1).timestampUs()).isLessThan(SECONDS * 1_000_000L);
    }

    @Test
    void theReadingsAreTheTruthInTheUnitsOfOpenXc() throws IOException {
        CarMotion motion = SimulatedDrive.of(1, SECONDS).motion();
        for (VehicleSignal signal : signals(1, SECONDS)) {
            while (motion.state().timestampUs() < signal.timestampUs()) {
                motion.advance();
            }
            CarState state = motion.state();
            switch (signal.name()) {
                case "steering_wheel_angle" ->
                    assertThat(signal.value())
                            .isCloseTo(StrictMath.toDegrees(state.steeringWheelRadians()), within(0.6));
                case "vehicle_speed" ->
                    assertThat(signal.value()).isCloseTo(3.6 * state.speedMetresPerSecond(), within(0.3));
                case "accelerator_pedal_position" ->
                    assertThat(signal.value())
                            .isBetween(0.0, 100.0)
                            .isCloseTo(state.acceleratorPercent(), within(0.21));
                default -> assertThat(signal.value()).isEqualTo(state.braking() ? 1 : 0);
            }
        }
    }

    @Test
    void aLeftCurveIsAPositiveAngle() throws IOException {
        CarMotion motion = SimulatedDrive.of(1, SECONDS).motion();
        List<VehicleSignal> angles = named(signals(1, SECONDS), VehicleSignal.STEERING_WHEEL_ANGLE);
        double before = motion.state().headingRadians();
        for (VehicleSignal angle : angles) {
            while (motion.state().timestampUs() < angle.timestampUs()) {
                motion.advance();
            }
            double turned = motion.state().headingRadians() - before;
            before = motion.state().headingRadians();
            if (Math.abs(angle.value()) > 20 && Math.abs(turned) > 0.003) {
                assertThat(Math.signum(turned)).isEqualTo(Math.signum(angle.value()));
            }
        }
    }

    @Test
    void theBusShowsAnIncidentInTheFirstThirtySeconds() throws IOException {
        List<VehicleSignal> all = signals(1, SECONDS);
        List<VehicleSignal> angles = named(all, VehicleSignal.STEERING_WHEEL_ANGLE);
        List<VehicleSignal> speeds = named(all, VehicleSignal.VEHICLE_SPEED);
        int swervesThenBrakes = 0;
        for (int i = 25; i < angles.size() - 125; i++) {
            boolean swerves =
                    Math.abs(angles.get(i).value() - angles.get(i - 25).value()) >= 40;
            if (swerves && slowsBetween(speeds, i, i + 100)) {
                swervesThenBrakes++;
            }
        }
        assertThat(swervesThenBrakes).isPositive();
    }

    /** Whether speed falls by more than 4 m/s2 over half a second. */
    private static boolean slowsBetween(List<VehicleSignal> speeds, int from, int to) {
        for (int i = from; i < to; i++) {
            if (speeds.get(i).value() - speeds.get(i + 25).value() > 4 * 3.6 * 0.5) {
                return true;
            }
        }
        return false;
    }

    private static List<VehicleSignal> signals(long seed, double seconds) throws IOException {
        List<VehicleSignal> all = new ArrayList<>();
        try (VehicleSource source = SimulatedDrive.of(seed, seconds).vehicle()) {
            for (VehicleSignal signal = source.next(); signal != null; signal = source.next()) {
                all.add(signal);
            }
        }
        return all;
    }

    private static List<VehicleSignal> named(List<VehicleSignal> all, String name) {
        return all.stream().filter(signal -> signal.name().equals(name)).toList();
    }
}
