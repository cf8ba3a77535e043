package dev.afterglow.app.run;

import dev.afterglow.schemas.DrivingAlert;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.ThermalSnapshot;
import dev.afterglow.schemas.TrajectoryPrediction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a picture of a run needs: steering over time, and snapshots of the heat with the path that was told at their tick. Long
 * runs are thinned, so memory is bounded.
 */
public final class RunHistory {
    private static final double SECONDS_PER_US = 1e-6;

    private final Thinning<SteeringMoment> steering = new Thinning<>(8192);
    private final Thinning<TrajectoryPrediction> predictions = new Thinning<>(8192);
    private final Thinning<ThermalSnapshot> snapshots = new Thinning<>(1024);
    private final List<Double> alertSeconds = new ArrayList<>();

    /**
     * Steering at a tick.
     *
     * @param toldDegrees by the camera
     * @param drivenDegrees by the vehicle, or null if it said nothing
     */
    public record SteeringMoment(
            double seconds, double toldDegrees, @Nullable Double drivenDegrees) {}

    void add(TrajectoryPrediction prediction) {
        steering.add(new SteeringMoment(
                seconds(prediction), prediction.getSteeringDegrees().get(0), prediction.getObservedSteeringDegrees()));
        predictions.add(prediction);
    }

    void add(ThermalSnapshot snapshot) {
        snapshots.add(snapshot);
    }

    void add(DrivingAlert alert) {
        alertSeconds.add(Micros.of(alert.getEnd()) * SECONDS_PER_US);
    }

    public List<SteeringMoment> steering() {
        return steering.kept();
    }

    public List<Double> alertSeconds() {
        return alertSeconds;
    }

    /** The snapshot nearest to a moment, or null if there is none. */
    public @Nullable ThermalSnapshot snapshotAt(double seconds) {
        ThermalSnapshot nearest = null;
        for (ThermalSnapshot snapshot : snapshots.kept()) {
            if (nearest == null || distance(snapshot, seconds) < distance(nearest, seconds)) {
                nearest = snapshot;
            }
        }
        return nearest;
    }

    /** The prediction of a tick, or null if it was not kept. */
    public @Nullable TrajectoryPrediction predictionAt(ThermalSnapshot snapshot) {
        for (TrajectoryPrediction prediction : predictions.kept()) {
            if (prediction.getTick().equals(snapshot.getTick())) {
                return prediction;
            }
        }
        return null;
    }

    private static double distance(ThermalSnapshot snapshot, double seconds) {
        return Math.abs(Micros.of(snapshot.getTick()) * SECONDS_PER_US - seconds);
    }

    private static double seconds(TrajectoryPrediction prediction) {
        return Micros.of(prediction.getTick()) * SECONDS_PER_US;
    }

    /** Keeps every n-th element, with n doubling whenever there are too many. */
    private static final class Thinning<T> {
        private final int most;
        private final List<T> kept = new ArrayList<>();
        private long seen;
        private long every = 1;

        private Thinning(int most) {
            this.most = most;
        }

        private void add(T element) {
            if (seen++ % every == 0) {
                kept.add(element);
            }
            if (kept.size() == most) {
                every *= 2;
                for (int i = 0; i < most / 2; i++) {
                    kept.set(i, kept.get(2 * i));
                }
                kept.subList(most / 2, most).clear();
            }
        }

        private List<T> kept() {
            return kept;
        }
    }
}
