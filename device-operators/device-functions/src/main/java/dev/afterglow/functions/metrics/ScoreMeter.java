package dev.afterglow.functions.metrics;

import dev.afterglow.functions.prediction.PredictionScore;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.jspecify.annotations.Nullable;

/** How far predictions were off once their time had come: quantiles over the newest minute of ticks. */
public final class ScoreMeter implements Meter<PredictionScore> {
    private static final double MILLI = 1000;

    private transient @Nullable Registered registered;

    @Override
    public void register(MetricGroup group) {
        registered = new Registered(group);
    }

    @Override
    public void see(PredictionScore score) {
        if (registered != null) {
            registered.see(score);
        }
    }

    private static final class Registered {
        private final Counter predictions;
        private final Level toldDegrees;
        private final Level drivenDegrees;
        private final Level nowErrorDegrees;
        private final Level aheadErrorDegrees;
        private final Quantiles pathErrorMillimetres;

        private Registered(MetricGroup group) {
            predictions = group.counter("predictions");
            toldDegrees = new Level(group, "steering_told_degrees");
            drivenDegrees = new Level(group, "steering_driven_degrees");
            nowErrorDegrees = new Level(group.addGroup("horizon", "0ms"), "steering_error_degrees");
            aheadErrorDegrees = new Level(group.addGroup("horizon", "500ms"), "steering_error_degrees");
            pathErrorMillimetres = new Quantiles(group, "path_error_millimetres");
        }

        private void see(PredictionScore score) {
            predictions.inc();
            toldDegrees.set(score.toldDegrees());
            drivenDegrees.set(score.drivenDegrees());
            nowErrorDegrees.set(score.nowErrorDegrees());
            aheadErrorDegrees.set(score.aheadErrorDegrees());
            if (!Double.isNaN(score.pathErrorMetres())) {
                // Histograms of Flink hold whole numbers.
                pathErrorMillimetres.add(Math.round(score.pathErrorMetres() * MILLI));
            }
        }
    }
}
