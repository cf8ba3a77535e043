package dev.afterglow.app.plot;

import dev.afterglow.app.run.RunHistory;
import dev.afterglow.app.run.RunHistory.SteeringMoment;
import dev.afterglow.app.run.RunResult;
import dev.afterglow.app.run.RunSummary;
import dev.afterglow.functions.prediction.BicycleModel;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.ThermalSnapshot;
import dev.afterglow.schemas.TrajectoryPoint;
import dev.afterglow.schemas.TrajectoryPrediction;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.style.Styler.LegendPosition;

/** A run in one figure: the heat half-way, the path told from it, and the steering told and driven. */
public final class RunPicture {
    private static final int WIDTH = 1080;
    private static final int UPPER_HEIGHT = 430;
    private static final int IMAGE_WIDTH = 560;
    private static final int GAP = 20;
    private static final int STEERING_HEIGHT = 320;
    private static final double SECONDS_PER_US = 1e-6;

    private RunPicture() {}

    public static Figure of(RunResult result) {
        RunSummary summary = result.summary();
        RunHistory history = result.history();
        Figure figure = new Figure(
                "Afterglow on " + summary.source(),
                String.format(
                        Locale.ROOT,
                        "%,d events in %.1f s of sensor time, %,d switches, %.2g J; preset %s, seed %d",
                        summary.events().processed(),
                        summary.sensorSeconds(),
                        summary.switches(),
                        summary.energyJoules().total(),
                        summary.preset(),
                        summary.seed()),
                WIDTH,
                UPPER_HEIGHT + GAP + STEERING_HEIGHT);
        ThermalSnapshot snapshot = history.snapshotAt(summary.sensorSeconds() / 2);
        if (snapshot != null) {
            figure.with(new ThermalImage(snapshot), 0, 0, IMAGE_WIDTH, UPPER_HEIGHT);
            TrajectoryPrediction prediction = history.predictionAt(snapshot);
            if (prediction != null && !prediction.getTrajectory().isEmpty()) {
                figure.with(path(prediction), IMAGE_WIDTH + GAP, 0, WIDTH - IMAGE_WIDTH - GAP, UPPER_HEIGHT);
            }
        }
        return history.steering().size() < 2
                ? figure
                : figure.with(steering(history), 0, UPPER_HEIGHT + GAP, WIDTH, STEERING_HEIGHT);
    }

    private static Chart path(TrajectoryPrediction prediction) {
        List<TrajectoryPoint> path = prediction.getTrajectory();
        double[] forward =
                path.stream().mapToDouble(TrajectoryPoint::getForwardMetres).toArray();
        double[] left =
                path.stream().mapToDouble(TrajectoryPoint::getLeftMetres).toArray();
        double[] sigma =
                path.stream().mapToDouble(TrajectoryPoint::getSigmaMetres).toArray();
        double[] low = new double[left.length];
        double[] high = new double[left.length];
        for (int i = 0; i < left.length; i++) {
            low[i] = left[i] - sigma[i];
            high[i] = left[i] + sigma[i];
        }
        Chart chart = new Chart(
                String.format(
                        Locale.ROOT,
                        "The path told at %.1f s, for %.0f s",
                        Micros.of(prediction.getTick()) * SECONDS_PER_US,
                        BicycleModel.HORIZON_SECONDS),
                "ahead (m)",
                "to the left (m)");
        chart.line("path", forward, left, Palette.VERMILION);
        chart.thinLine("plus one standard deviation", forward, high, Palette.PALE_INK);
        chart.thinLine("minus one", forward, low, Palette.PALE_INK);
        double reach = Math.max(5, 1.2 * largest(low, high));
        chart.style().setYAxisMin(-reach).setYAxisMax(reach).setXAxisMin(0.0);
        chart.style().setYAxisDecimalPattern("0").setXAxisDecimalPattern("0");
        return chart.withLegendBelow();
    }

    private static Chart steering(RunHistory history) {
        List<SteeringMoment> driven = history.steering().stream()
                .filter(moment -> moment.drivenDegrees() != null)
                .toList();
        Chart chart = new Chart(
                history.alertSeconds().isEmpty()
                        ? "Steering, learnt while driving"
                        : "Steering, learnt while driving; a purple line is an alert",
                "sensor time (s)",
                "steering wheel (\u00b0, left positive)");
        if (driven.size() > 1) {
            chart.line(
                    "driven",
                    driven.stream().mapToDouble(SteeringMoment::seconds).toArray(),
                    driven.stream()
                            .mapToDouble(moment -> moment.drivenDegrees() == null ? 0 : moment.drivenDegrees())
                            .toArray(),
                    Palette.INK);
        }
        chart.line(
                "told by the camera alone",
                history.steering().stream().mapToDouble(SteeringMoment::seconds).toArray(),
                history.steering().stream()
                        .mapToDouble(SteeringMoment::toldDegrees)
                        .toArray(),
                Palette.VERMILION);
        for (double seconds : history.alertSeconds()) {
            chart.chart().addAnnotation(new AnnotationLine(seconds, true, false));
        }
        chart.style().setXAxisMin(0.0).setXAxisDecimalPattern("0").setYAxisDecimalPattern("0");
        chart.style().setAnnotationLineColor(Palette.PURPLE);
        chart.style().setLegendPosition(LegendPosition.InsideNW);
        return chart;
    }

    private static double largest(double[] low, double[] high) {
        double largest = 0;
        for (int i = 0; i < low.length; i++) {
            largest = Math.max(largest, Math.max(Math.abs(low[i]), Math.abs(high[i])));
        }
        return largest;
    }
}
