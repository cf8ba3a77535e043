package dev.afterglow.sources;

import dev.afterglow.schemas.SignalNames;

/**
 * One reading of one vehicle signal.
 *
 * @param name after OpenXC: steering_wheel_angle in degrees (left positive), vehicle_speed in km/h, brake_pedal_status 0 or 1
 */
public record VehicleSignal(long timestampUs, String name, double value) {
    public static final String STEERING_WHEEL_ANGLE = SignalNames.STEERING_WHEEL_ANGLE;
    public static final String VEHICLE_SPEED = SignalNames.VEHICLE_SPEED;
    public static final String BRAKE_PEDAL_STATUS = SignalNames.BRAKE_PEDAL_STATUS;
}
