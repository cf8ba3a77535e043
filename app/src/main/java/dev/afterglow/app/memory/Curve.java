package dev.afterglow.app.memory;

import java.util.Arrays;

/** Figures of curves. */
final class Curve {
    private Curve() {}

    static double rmse(double[] ours, double[] theirs) {
        return rmse(ours, theirs, 0);
    }

    /** Over the points from one on. */
    static double rmse(double[] ours, double[] theirs, int from) {
        double sum = 0;
        for (int i = from; i < ours.length; i++) {
            double error = ours[i] - theirs[i];
            sum += error * error;
        }
        return Math.sqrt(sum / (ours.length - from));
    }

    static double mean(double[] curve, int from, int to) {
        return Arrays.stream(curve, from, to).average().orElse(Double.NaN);
    }
}
