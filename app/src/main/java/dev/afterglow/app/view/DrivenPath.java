package dev.afterglow.app.view;

import dev.afterglow.app.view.TickPoint.Pose;
import dev.afterglow.functions.prediction.BicycleModel;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.TrajectoryPrediction;
import org.jspecify.annotations.Nullable;

/** Dead reckoning of the driven path from the steering and speed the vehicle reports, by the bicycle model, tick by tick. */
final class DrivenPath {
    private static final double SECONDS_PER_US = 1e-6;
    private static final Pose START = new Pose(0, 0, 0);

    private @Nullable TrajectoryPrediction previous;
    private @Nullable Pose pose;

    /** Goes on to a later tick. What the vehicle did not report ends the path; it begins anew when there is word again. */
    TickPoint advance(TrajectoryPrediction next) {
        pose = pose(next);
        previous = next;
        return new TickPoint(
                Micros.of(next.getTick()) * SECONDS_PER_US,
                next.getSteeringDegrees().get(0),
                next.getObservedSteeringDegrees(),
                next.getObservedSpeedMetresPerSecond(),
                next.getObservedBraking(),
                pose);
    }

    private @Nullable Pose pose(TrajectoryPrediction next) {
        Double steering = next.getObservedSteeringDegrees();
        Double speed = next.getObservedSpeedMetresPerSecond();
        if (steering == null || speed == null) {
            return null;
        }
        if (pose == null || previous == null) {
            return START;
        }
        Double steeringBefore = previous.getObservedSteeringDegrees();
        Double speedBefore = previous.getObservedSpeedMetresPerSecond();
        if (steeringBefore == null || speedBefore == null) {
            return START;
        }
        double seconds = (Micros.of(next.getTick()) - Micros.of(previous.getTick())) * SECONDS_PER_US;
        double metres = seconds * (speedBefore + speed) / 2;
        double turn = metres * BicycleModel.MID_SIZE_CAR.curvature((steeringBefore + steering) / 2);
        double direction = pose.headingRadians() + turn / 2;
        return new Pose(
                pose.x() + metres * Math.cos(direction),
                pose.y() + metres * Math.sin(direction),
                pose.headingRadians() + turn);
    }
}
