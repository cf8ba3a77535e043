package dev.afterglow.functions.prediction;

/**
 * What the car did at a tick, compared with half a second before.
 *
 * @param steeringJumpDegrees largest change of the steering wheel angle within the last half second, signed
 * @param decelerationMetresPerSecond2 mean over the last half second, positive when slowing down
 */
public record DrivingMoment(
        String sensorId, long tickUs, double steeringJumpDegrees, double decelerationMetresPerSecond2) {}
