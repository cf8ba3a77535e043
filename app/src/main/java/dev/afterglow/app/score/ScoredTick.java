package dev.afterglow.app.score;

import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.TrajectoryPoint;
import dev.afterglow.schemas.TrajectoryPrediction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a score needs of one prediction. */
record ScoredTick(
        long tickUs,
        List<Double> horizonSeconds,
        List<Double> steeringDegrees,
        @Nullable Double observedSteeringDegrees,
        @Nullable Double observedSpeedMetresPerSecond,
        List<TrajectoryPoint> trajectory) {
    static ScoredTick of(TrajectoryPrediction prediction) {
        return new ScoredTick(
                Micros.of(prediction.getTick()),
                prediction.getHorizonSeconds(),
                prediction.getSteeringDegrees(),
                prediction.getObservedSteeringDegrees(),
                prediction.getObservedSpeedMetresPerSecond(),
                prediction.getTrajectory());
    }
}
