package dev.afterglow.schemas;

/** Names of vehicle signals, after OpenXC where it has one. */
public final class SignalNames {
    /** Degrees, left positive. */
    public static final String STEERING_WHEEL_ANGLE = "steering_wheel_angle";
    /** Kilometres per hour. */
    public static final String VEHICLE_SPEED = "vehicle_speed";
    /** 0 or 1. */
    public static final String BRAKE_PEDAL_STATUS = "brake_pedal_status";
    /** Our own: marks time and has no reading. */
    public static final String CLOCK = "clock";

    private SignalNames() {}
}
