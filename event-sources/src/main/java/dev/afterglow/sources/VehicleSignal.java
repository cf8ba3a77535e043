package dev.afterglow.sources;

/**
 * One reading of one vehicle signal.
 *
 * @param name after OpenXC: steering_wheel_angle in degrees (left positive), vehicle_speed in km/h, brake_pedal_status 0 or 1
 */
public record VehicleSignal(long timestampUs, String name, double value) {
    public static final String STEERING_WHEEL_ANGLE = "steering_wheel_angle";
    public static final String VEHICLE_SPEED = "vehicle_speed";
    public static final String BRAKE_PEDAL_STATUS = "brake_pedal_status";
}
