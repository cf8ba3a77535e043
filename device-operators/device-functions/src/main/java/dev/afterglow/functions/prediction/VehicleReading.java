package dev.afterglow.functions.prediction;

import dev.afterglow.schemas.SignalNames;

/** One reading of one vehicle signal, in its OpenXC name and unit, as it waits in state. */
public record VehicleReading(long timestampUs, String signal, double value) {
    static boolean isWanted(String signal) {
        return signal.equals(SignalNames.STEERING_WHEEL_ANGLE)
                || signal.equals(SignalNames.VEHICLE_SPEED)
                || signal.equals(SignalNames.BRAKE_PEDAL_STATUS);
    }
}
