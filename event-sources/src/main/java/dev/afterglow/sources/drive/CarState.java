package dev.afterglow.sources.drive;

/**
 * The car at one moment: the truth that its camera and its bus only sample.
 *
 * @param xMetres of the rear axle, as {@code yMetres}
 * @param headingRadians not wrapped: it counts whole turns
 * @param accelerationMetresPerSecondSquared along the car, negative when braking
 * @param steeringWheelRadians left positive
 * @param stationMetres along the centre line, of the point nearest to the rear axle
 * @param lateralMetres left of the centre line
 * @param roadCurvaturePerMetre at that station, left positive
 * @param incident whether the driver is evading something just now, or braking for it
 */
public record CarState(
        long timestampUs,
        double xMetres,
        double yMetres,
        double headingRadians,
        double speedMetresPerSecond,
        double accelerationMetresPerSecondSquared,
        double steeringWheelRadians,
        double acceleratorPercent,
        boolean braking,
        double stationMetres,
        double lateralMetres,
        double roadCurvaturePerMetre,
        boolean incident) {}
