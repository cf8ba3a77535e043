package dev.afterglow.functions.prediction;

/**
 * What the car did at a tick, compared with half a second before; and the same of the tick before, to see what begins.
 *
 * @param steeringJumpDegrees largest change of the steering wheel angle within the last half second, signed
 * @param decelerationMetresPerSecond2 mean over the last half second, positive when slowing down
 */
public record DrivingMoment(
        String sensorId,
        long tickUs,
        double steeringJumpDegrees,
        double decelerationMetresPerSecond2,
        double steeringJumpBeforeDegrees,
        double decelerationBeforeMetresPerSecond2) {
    /** True at the tick at which the wheel has jumped by {@code degrees}, and not while it still has. */
    public boolean beginsToSwerve(double degrees) {
        return Math.abs(steeringJumpDegrees) >= degrees && Math.abs(steeringJumpBeforeDegrees) < degrees;
    }

    /** True at the tick at which the car begins to brake this hard, and not while it goes on. */
    public boolean beginsToBrake(double metresPerSecond2) {
        return decelerationMetresPerSecond2 >= metresPerSecond2
                && decelerationBeforeMetresPerSecond2 < metresPerSecond2;
    }
}
