package dev.afterglow.sources.drive;

/**
 * How the driver drives. The numbers are guesses within what is known of people: they look about a second ahead, react after some
 * tenths of a second and accept some 3 to 4 m/s2 sideways.
 *
 * @param lateralAccelerationLimit what the driver accepts in a curve, m/s2
 * @param steeringNoiseDegrees deviation of the hands' slow wander, at the steering wheel
 * @param overcorrectionSeconds mean time between overcorrections
 * @param firstIncidentSeconds when the first incident is due; it then waits for a straight
 * @param incidentSeconds mean time between one incident and the next
 */
public record DriverParameters(
        double cruiseMetresPerSecond,
        double lateralAccelerationLimit,
        double lookAheadSeconds,
        double reactionSeconds,
        double steeringRateDegreesPerSecond,
        double steeringNoiseDegrees,
        double overcorrectionSeconds,
        double firstIncidentSeconds,
        double incidentSeconds) {

    public DriverParameters {
        Need.positive("cruiseMetresPerSecond", cruiseMetresPerSecond);
        Need.positive("lateralAccelerationLimit", lateralAccelerationLimit);
        Need.positive("lookAheadSeconds", lookAheadSeconds);
        Need.notNegative("reactionSeconds", reactionSeconds);
        Need.positive("steeringRateDegreesPerSecond", steeringRateDegreesPerSecond);
        Need.notNegative("steeringNoiseDegrees", steeringNoiseDegrees);
        Need.positive("overcorrectionSeconds", overcorrectionSeconds);
        Need.notNegative("firstIncidentSeconds", firstIncidentSeconds);
        Need.positive("incidentSeconds", incidentSeconds);
        if (lookAheadSeconds * cruiseMetresPerSecond > 0.5 * CarMotion.SIGHT_METRES) {
            throw new IllegalArgumentException("lookAheadSeconds must keep within " + 0.5 * CarMotion.SIGHT_METRES
                    + " m at cruising speed: " + lookAheadSeconds);
        }
    }

    public static DriverParameters defaults() {
        return new DriverParameters(18, 3.8, 0.9, 0.2, 250, 1.5, 9, 9, 25);
    }

    /** The same driver at another speed. */
    public DriverParameters atCruise(double metresPerSecond) {
        return new DriverParameters(
                metresPerSecond,
                lateralAccelerationLimit,
                lookAheadSeconds,
                reactionSeconds,
                steeringRateDegreesPerSecond,
                steeringNoiseDegrees,
                overcorrectionSeconds,
                firstIncidentSeconds,
                incidentSeconds);
    }

    /** The same driver on a day on which nothing happens. */
    public DriverParameters withoutIncidents() {
        return new DriverParameters(
                cruiseMetresPerSecond,
                lateralAccelerationLimit,
                lookAheadSeconds,
                reactionSeconds,
                steeringRateDegreesPerSecond,
                steeringNoiseDegrees,
                overcorrectionSeconds,
                Double.MAX_VALUE,
                incidentSeconds);
    }
}
