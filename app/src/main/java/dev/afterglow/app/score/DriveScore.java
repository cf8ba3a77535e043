package dev.afterglow.app.score;

import dev.afterglow.functions.prediction.BicycleModel;
import dev.afterglow.schemas.TrajectoryPoint;
import dev.afterglow.schemas.TrajectoryPrediction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores predictions as soon as what they told has come true. Each was made before the predictor learnt from its outcome, so the
 * score covers the time in which it still knew nothing.
 *
 * <p>Memory is what the longest look ahead needs.
 */
public final class DriveScore {
    private static final double US_PER_SECOND = 1e6;
    private static final long PATH_US = Math.round(BicycleModel.HORIZON_SECONDS * US_PER_SECOND);

    private final ArrayDeque<ScoredTick> recent = new ArrayDeque<>();
    private final List<Double> horizonSeconds = new ArrayList<>();
    private final List<ErrorStatistics> predicted = new ArrayList<>();
    private final List<ErrorStatistics> lastValue = new ArrayList<>();
    private final DrivenPath drivenPath = new DrivenPath();

    /** Takes the next prediction; their ticks increase. */
    public void add(TrajectoryPrediction prediction) {
        ScoredTick now = ScoredTick.of(prediction);
        if (horizonSeconds.isEmpty()) {
            for (double seconds : now.horizonSeconds()) {
                horizonSeconds.add(seconds);
                predicted.add(new ErrorStatistics());
                lastValue.add(new ErrorStatistics());
            }
        }
        scoreSteering(now);
        recent.addLast(now);
        while (!recent.isEmpty() && recent.getFirst().tickUs() <= now.tickUs() - PATH_US) {
            drivenPath.score(recent.removeFirst(), recent);
        }
    }

    /** One score a horizon; none before the vehicle has said anything. */
    public List<HorizonScore> horizons() {
        List<HorizonScore> scores = new ArrayList<>();
        for (int horizon = 0; horizon < horizonSeconds.size(); horizon++) {
            ErrorStatistics errors = predicted.get(horizon);
            if (errors.count() > 0) {
                scores.add(new HorizonScore(
                        horizonSeconds.get(horizon),
                        errors.count(),
                        errors.rootMeanSquareError(),
                        errors.rootMeanSquareErrorOfMean(),
                        lastValue.get(horizon).rootMeanSquareError(),
                        errors.explainedVariance()));
            }
        }
        return scores;
    }

    public TrajectoryScore trajectory() {
        return drivenPath.score();
    }

    private void scoreSteering(ScoredTick now) {
        Double truth = now.observedSteeringDegrees();
        if (truth == null) {
            return;
        }
        for (int horizon = 0; horizon < horizonSeconds.size(); horizon++) {
            long thenUs = now.tickUs() - Math.round(horizonSeconds.get(horizon) * US_PER_SECOND);
            if (thenUs == now.tickUs()) {
                predicted.get(horizon).add(truth, now.steeringDegrees().get(horizon));
                ScoredTick before = recent.peekLast();
                if (before != null && before.observedSteeringDegrees() != null) {
                    lastValue.get(horizon).add(truth, before.observedSteeringDegrees());
                }
                continue;
            }
            for (ScoredTick then : recent) {
                if (then.tickUs() == thenUs) {
                    predicted.get(horizon).add(truth, then.steeringDegrees().get(horizon));
                    if (then.observedSteeringDegrees() != null) {
                        lastValue.get(horizon).add(truth, then.observedSteeringDegrees());
                    }
                }
            }
        }
    }

    /** Holds predicted paths against the path that follows from the angles and speeds the vehicle then had. */
    private static final class DrivenPath {
        private long paths;
        private double adeSum;
        private double fdeSum;
        private double constantAdeSum;

        private void score(ScoredTick start, Iterable<ScoredTick> later) {
            Double steering = start.observedSteeringDegrees();
            Double speed = start.observedSpeedMetresPerSecond();
            if (start.trajectory().isEmpty() || steering == null || speed == null) {
                return;
            }
            DeadReckoning driven = new DeadReckoning(start);
            List<TrajectoryPoint> constant = BicycleModel.MID_SIZE_CAR.drive(speed, seconds -> steering, 0);
            double distanceSum = 0;
            double constantSum = 0;
            double last = 0;
            int points = 0;
            for (ScoredTick tick : later) {
                if (!driven.advance(tick)) {
                    return;
                }
                int index = points;
                if (index < start.trajectory().size()
                        && driven.seconds() >= start.trajectory().get(index).getAheadSeconds() - 1e-9) {
                    last = driven.distanceTo(start.trajectory().get(index));
                    distanceSum += last;
                    constantSum += driven.distanceTo(constant.get(index));
                    points++;
                }
            }
            if (points == start.trajectory().size()) {
                paths++;
                adeSum += distanceSum / points;
                fdeSum += last;
                constantAdeSum += constantSum / points;
            }
        }

        private TrajectoryScore score() {
            return new TrajectoryScore(paths, adeSum / paths, fdeSum / paths, constantAdeSum / paths);
        }
    }
}
