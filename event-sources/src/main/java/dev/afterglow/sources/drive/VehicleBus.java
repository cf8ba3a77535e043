package dev.afterglow.sources.drive;

import dev.afterglow.sources.RandomStream;
import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.VehicleSource;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The signals of a simulated drive as a car's bus carries them: steering and speed at 50 Hz, the accelerator at 10 Hz, the brake on
 * change and once a second; each in its own slot, a little noisy, in the steps of its encoding.
 */
final class VehicleBus implements VehicleSource {
    private static final long FAST_US = 20_000;
    private static final long PEDAL_US = 100_000;
    private static final long STATUS_US = 1_000_000;
    private static final long SPEED_SLOT_US = 4_000;
    private static final long PEDAL_SLOT_US = 7_000;
    private static final double METRES_PER_SECOND_TO_KM_PER_HOUR = 3.6;

    private final long durationUs;
    private final CarMotion motion;
    private final Queue<VehicleSignal> due = new ArrayDeque<>();
    private final RandomStream noise;
    private boolean lastBraking;
    private boolean started;

    VehicleBus(long seed, long durationUs, SimulatedDriveParameters parameters) {
        this.durationUs = durationUs;
        motion = new CarMotion(seed, parameters);
        noise = RandomStream.of(seed, "bus");
    }

    @Override
    public String format() {
        return SimulatedDrive.FORMAT;
    }

    @Override
    public @Nullable VehicleSignal next() {
        while (due.isEmpty()) {
            CarState state = started ? motion.advance() : motion.state();
            started = true;
            if (state.timestampUs() >= durationUs) {
                return null;
            }
            measure(state);
        }
        return due.remove();
    }

    @Override
    public Map<String, Long> skipped() {
        return Map.of();
    }

    @Override
    public void close() {}

    private void measure(CarState state) {
        long timeUs = state.timestampUs();
        if (timeUs % FAST_US == 0) {
            double degrees = StrictMath.toDegrees(state.steeringWheelRadians());
            tell(timeUs, VehicleSignal.STEERING_WHEEL_ANGLE, degrees, 0.1, 10);
        }
        if (timeUs % STATUS_US == 0 || state.braking() != lastBraking) {
            lastBraking = state.braking();
            due.add(new VehicleSignal(timeUs, VehicleSignal.BRAKE_PEDAL_STATUS, lastBraking ? 1 : 0));
        }
        if (timeUs % FAST_US == SPEED_SLOT_US) {
            double kmPerHour = state.speedMetresPerSecond() * METRES_PER_SECOND_TO_KM_PER_HOUR;
            tell(timeUs, VehicleSignal.VEHICLE_SPEED, kmPerHour, 0.05, 100);
        }
        if (timeUs % PEDAL_US == PEDAL_SLOT_US) {
            tell(timeUs, SimulatedDrive.ACCELERATOR_PEDAL_POSITION, state.acceleratorPercent(), 0, 2.5);
        }
    }

    private void tell(long timestampUs, String name, double value, double deviation, double stepsPerUnit) {
        double measured = value + deviation * noise.gaussian();
        // Plus zero, because a bus knows no negative zero.
        due.add(new VehicleSignal(timestampUs, name, Math.rint(measured * stepsPerUnit) / stepsPerUnit + 0.0));
    }
}
