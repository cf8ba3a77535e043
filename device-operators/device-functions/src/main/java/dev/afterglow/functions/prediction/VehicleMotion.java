package dev.afterglow.functions.prediction;

import dev.afterglow.schemas.SignalNames;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The newest reading of each signal; one that has grown old counts as unknown. A Flink POJO. */
public final class VehicleMotion {
    private static final double KMH_PER_METRE_PER_SECOND = 3.6;
    private static final long STALE_AFTER_US = 1_500_000;

    public Map<String, VehicleReading> latest = new HashMap<>();

    void accept(VehicleReading reading) {
        latest.put(reading.signal(), reading);
    }

    @Nullable
    Double steeringDegrees(long nowUs) {
        return fresh(SignalNames.STEERING_WHEEL_ANGLE, nowUs);
    }

    @Nullable
    Double speedMetresPerSecond(long nowUs) {
        Double speedKmh = fresh(SignalNames.VEHICLE_SPEED, nowUs);
        return speedKmh == null ? null : Double.valueOf(speedKmh / KMH_PER_METRE_PER_SECOND);
    }

    boolean isBraking(long nowUs) {
        Double pedal = fresh(SignalNames.BRAKE_PEDAL_STATUS, nowUs);
        return pedal != null && pedal > 0;
    }

    private @Nullable Double fresh(String signal, long nowUs) {
        VehicleReading reading = latest.get(signal);
        return reading == null || nowUs - reading.timestampUs() > STALE_AFTER_US
                ? null
                : Double.valueOf(reading.value());
    }
}
