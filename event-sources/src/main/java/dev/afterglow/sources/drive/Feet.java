package dev.afterglow.sources.drive;

import dev.afterglow.sources.RandomStream;

/** The driver's feet: a cruising speed that wanders, slower in time for the curves ahead, and the brake when something happens. */
final class Feet {
    private static final double COMFORTABLE_BRAKING = 1.8;
    private static final double HARDEST_COMFORT = 2.8;
    private static final double STRONGEST_PUSH = 2.2;
    private static final double SPEED_GAIN_PER_SECOND = 1;
    private static final double PEDAL_SECONDS = 0.15;
    private static final double BRAKE_THRESHOLD = 0.6;
    private static final double LOOK_METRES = 5;
    private static final double STRAIGHT_CURVATURE_PER_METRE = 1e-6;
    private static final double MOOD_METRES_PER_SECOND = 1;
    private static final double MOOD_SECONDS = 8;
    private static final double FULL_THROTTLE = 4;

    private final DriverParameters parameters;
    private final double stepSeconds;
    private final CorrelatedNoise mood;
    private double wanted;
    private double acceleration;

    Feet(long seed, DriverParameters parameters, double stepSeconds) {
        this.parameters = parameters;
        this.stepSeconds = stepSeconds;
        mood = new CorrelatedNoise(RandomStream.of(seed, "feet"), MOOD_METRES_PER_SECOND, MOOD_SECONDS, stepSeconds);
    }

    /** Acceleration one step later in m/s2. */
    double press(CarState state, Road road, Incident incident) {
        double speed = state.speedMetresPerSecond();
        double target = Math.min(parameters.cruiseMetresPerSecond() + mood.next(), speedForCurvesAhead(state, road));
        double hard = incident.deceleration(speed);
        wanted = hard > 0
                ? -hard
                : Math.max(-HARDEST_COMFORT, Math.min(STRONGEST_PUSH, SPEED_GAIN_PER_SECOND * (target - speed)));
        acceleration += (wanted - acceleration) * stepSeconds / PEDAL_SECONDS;
        return acceleration;
    }

    boolean areBraking() {
        return wanted < -BRAKE_THRESHOLD;
    }

    /** What keeps the speed against rolling and air, plus what accelerates. */
    double acceleratorPercent(double speedMetresPerSecond) {
        double push = acceleration + 0.12 + 0.0008 * speedMetresPerSecond * speedMetresPerSecond;
        return areBraking() ? 0 : Math.max(0, Math.min(100, 100 * push / FULL_THROTTLE));
    }

    private double speedForCurvesAhead(CarState state, Road road) {
        double speed = state.speedMetresPerSecond();
        double stopping = LOOK_METRES + speed * speed / (2 * COMFORTABLE_BRAKING);
        double horizon = Math.min(CarMotion.SIGHT_METRES - LOOK_METRES, stopping);
        double squared = Double.MAX_VALUE;
        for (double ahead = 0; ahead <= horizon; ahead += LOOK_METRES) {
            double curvature = Math.abs(road.curvature(state.stationMetres() + ahead));
            double allowed = parameters.lateralAccelerationLimit() / Math.max(STRAIGHT_CURVATURE_PER_METRE, curvature);
            squared = Math.min(squared, allowed + 2 * COMFORTABLE_BRAKING * ahead);
        }
        return StrictMath.sqrt(squared);
    }
}
