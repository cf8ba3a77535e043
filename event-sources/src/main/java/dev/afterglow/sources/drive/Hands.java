package dev.afterglow.sources.drive;

import dev.afterglow.sources.RandomStream;

/**
 * The driver's hands. They aim at a point of their own lane some way ahead (pure pursuit: Coulter, CMU-RI-TR-92-01, 1992), late by the
 * reaction time, smoothed by the arms, limited in rate, with a slow wander and now and then too much of a good thing.
 */
final class Hands {
    private static final double SHORTEST_LOOK_AHEAD_METRES = 8;
    private static final double ARM_SECONDS = 0.08;
    private static final double WANDER_SECONDS = 0.7;
    private static final double OVERCORRECTION_DEGREES = 9;
    private static final double OVERCORRECTION_FADE_SECONDS = 0.35;

    private final CarParameters car;
    private final DriverParameters driver;
    private final double laneLateralMetres;
    private final double stepSeconds;
    private final double[] delayed;
    private final RandomStream random;
    private final CorrelatedNoise wander;
    private int oldest;
    private double nextOvercorrectionSeconds;
    private double overcorrectionRadians;
    private double wheelRadians;

    Hands(long seed, SimulatedDriveParameters parameters, double stepSeconds) {
        car = parameters.car();
        driver = parameters.driver();
        laneLateralMetres = -parameters.road().laneWidthMetres() / 2;
        this.stepSeconds = stepSeconds;
        delayed = new double[1 + (int) Math.round(driver.reactionSeconds() / stepSeconds)];
        random = RandomStream.of(seed, "hands");
        wander = new CorrelatedNoise(
                random, StrictMath.toRadians(driver.steeringNoiseDegrees()), WANDER_SECONDS, stepSeconds);
        nextOvercorrectionSeconds = random.exponential(driver.overcorrectionSeconds());
    }

    /** Angle of the steering wheel one step later, left positive. */
    double turn(CarState state, Road road, Incident incident) {
        delayed[oldest] = aim(state, road);
        oldest = (oldest + 1) % delayed.length;
        double wanted = delayed[oldest] + wander.next() + overcorrection(state.timestampUs() * 1e-6);
        double rate = StrictMath.toRadians(driver.steeringRateDegreesPerSecond());
        if (incident.isSteering()) {
            wanted += incident.steeringRadians();
            rate = StrictMath.toRadians(Incident.STEERING_RATE_DEGREES_PER_SECOND);
        }
        double change = (wanted - wheelRadians) * stepSeconds / ARM_SECONDS;
        double most = rate * stepSeconds;
        wheelRadians += Math.max(-most, Math.min(most, change));
        return wheelRadians;
    }

    private double aim(CarState state, Road road) {
        double ahead = Math.max(SHORTEST_LOOK_AHEAD_METRES, driver.lookAheadSeconds() * state.speedMetresPerSecond());
        double station = state.stationMetres() + ahead;
        double direction = road.heading(station);
        double dx = road.x(station) - laneLateralMetres * StrictMath.sin(direction) - state.xMetres();
        double dy = road.y(station) + laneLateralMetres * StrictMath.cos(direction) - state.yMetres();
        double left = dy * StrictMath.cos(state.headingRadians()) - dx * StrictMath.sin(state.headingRadians());
        return car.steeringWheelRadians(2 * left / (dx * dx + dy * dy));
    }

    private double overcorrection(double timeSeconds) {
        if (timeSeconds >= nextOvercorrectionSeconds) {
            nextOvercorrectionSeconds += random.exponential(driver.overcorrectionSeconds());
            overcorrectionRadians += StrictMath.toRadians(OVERCORRECTION_DEGREES) * random.gaussian();
        }
        overcorrectionRadians -= overcorrectionRadians * stepSeconds / OVERCORRECTION_FADE_SECONDS;
        return overcorrectionRadians;
    }
}
