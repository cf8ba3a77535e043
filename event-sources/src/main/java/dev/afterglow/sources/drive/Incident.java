package dev.afterglow.sources.drive;

import dev.afterglow.sources.RandomStream;

/**
 * Something runs onto the road now and then: the driver wrenches the wheel to one side and part of the way back, then brakes hard, and
 * after a while drives on. It happens only on straight road, where a swerve can be told from a curve.
 */
final class Incident {
    static final double STEERING_RATE_DEGREES_PER_SECOND = 550;
    private static final double SWERVE_SECONDS = 0.4;
    private static final double COUNTER_SECONDS = 0.75;
    private static final double BRAKE_FROM_SECONDS = 0.55;
    private static final double BRAKE_TO_SECONDS = 2.1;
    private static final double OVER_SECONDS = 3.5;
    private static final double SLOW_METRES_PER_SECOND = 4;
    private static final double LEFT_SHARE = 0.75;
    private static final double STRAIGHT_CURVATURE_PER_METRE = 0.005;
    private static final double STRAIGHT_METRES = 15;

    private final RandomStream random;
    private final DriverParameters parameters;
    private double dueSeconds;
    private double sinceSeconds = Double.MAX_VALUE;
    private double swerveRadians;
    private double deceleration;

    Incident(long seed, DriverParameters parameters) {
        random = RandomStream.of(seed, "incident");
        this.parameters = parameters;
        dueSeconds = parameters.firstIncidentSeconds();
    }

    void advance(double timeSeconds, double stepSeconds, Road road, double stationMetres) {
        if (isGoingOn()) {
            sinceSeconds += stepSeconds;
        } else if (timeSeconds >= dueSeconds && isStraight(road, stationMetres)) {
            sinceSeconds = 0;
            double side = random.uniform() < LEFT_SHARE ? 1 : -1;
            swerveRadians = side * StrictMath.toRadians(random.between(52, 68));
            deceleration = random.between(5.5, 7);
            dueSeconds = timeSeconds + OVER_SECONDS + parameters.incidentSeconds() * random.between(0.6, 1.4);
        }
    }

    boolean isGoingOn() {
        return sinceSeconds < OVER_SECONDS;
    }

    /** What fear adds to the steering wheel. */
    double steeringRadians() {
        if (sinceSeconds < SWERVE_SECONDS) {
            return swerveRadians;
        }
        return sinceSeconds < COUNTER_SECONDS ? -0.6 * swerveRadians : 0;
    }

    boolean isSteering() {
        return sinceSeconds < COUNTER_SECONDS;
    }

    /** Deceleration in m/s2, 0 if the foot is not on the brake for this. */
    double deceleration(double speedMetresPerSecond) {
        boolean brakes = sinceSeconds >= BRAKE_FROM_SECONDS && sinceSeconds < BRAKE_TO_SECONDS;
        return brakes && speedMetresPerSecond > SLOW_METRES_PER_SECOND ? deceleration : 0;
    }

    private static boolean isStraight(Road road, double stationMetres) {
        return Math.abs(road.curvature(stationMetres)) < STRAIGHT_CURVATURE_PER_METRE
                && Math.abs(road.curvature(stationMetres + STRAIGHT_METRES)) < STRAIGHT_CURVATURE_PER_METRE;
    }
}
