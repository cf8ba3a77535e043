package dev.afterglow.app.score;

import dev.afterglow.functions.prediction.BicycleModel;
import dev.afterglow.schemas.TrajectoryPoint;

/**
 * Where a car has got to since a tick, from the steering and speed it reported at each tick since. It stands in for a position
 * that no signal gives.
 */
final class DeadReckoning {
    private static final double SECONDS_PER_US = 1e-6;

    private final long startUs;
    private ScoredTick previous;
    private double forwardMetres;
    private double leftMetres;
    private double headingRadians;

    DeadReckoning(ScoredTick start) {
        startUs = start.tickUs();
        previous = start;
    }

    /** Drives on to a later tick; false if the vehicle did not say how. */
    boolean advance(ScoredTick next) {
        Double steering = previous.observedSteeringDegrees();
        Double speed = previous.observedSpeedMetresPerSecond();
        Double nextSteering = next.observedSteeringDegrees();
        Double nextSpeed = next.observedSpeedMetresPerSecond();
        if (steering == null || speed == null || nextSteering == null || nextSpeed == null) {
            return false;
        }
        double seconds = (next.tickUs() - previous.tickUs()) * SECONDS_PER_US;
        double metres = seconds * (speed + nextSpeed) / 2;
        double turn = metres * BicycleModel.MID_SIZE_CAR.curvature((steering + nextSteering) / 2);
        forwardMetres += metres * Math.cos(headingRadians + turn / 2);
        leftMetres += metres * Math.sin(headingRadians + turn / 2);
        headingRadians += turn;
        previous = next;
        return true;
    }

    double seconds() {
        return (previous.tickUs() - startUs) * SECONDS_PER_US;
    }

    double distanceTo(TrajectoryPoint point) {
        return Math.hypot(point.getForwardMetres() - forwardMetres, point.getLeftMetres() - leftMetres);
    }
}
