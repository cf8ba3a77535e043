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

    /** Rank correlation after Spearman; equal values share their mean rank. */
    static double spearman(double[] x, double[] y) {
        double[] xRanks = ranks(x);
        double[] yRanks = ranks(y);
        double middle = (x.length + 1) / 2.0;
        double together = 0;
        double ofX = 0;
        double ofY = 0;
        for (int i = 0; i < x.length; i++) {
            together += (xRanks[i] - middle) * (yRanks[i] - middle);
            ofX += (xRanks[i] - middle) * (xRanks[i] - middle);
            ofY += (yRanks[i] - middle) * (yRanks[i] - middle);
        }
        return together / Math.sqrt(ofX * ofY);
    }

    /** How often a falling share rises by more than two standard errors of the difference, each being of so many trials. */
    static int rises(double[] shares, int trials) {
        int rises = 0;
        for (int i = 1; i < shares.length; i++) {
            double variance = (shares[i] * (1 - shares[i]) + shares[i - 1] * (1 - shares[i - 1])) / trials;
            rises += shares[i] - shares[i - 1] > 2 * Math.sqrt(variance) ? 1 : 0;
        }
        return rises;
    }

    private static double[] ranks(double[] values) {
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            for (double other : values) {
                ranks[i] += other < values[i] ? 1 : other == values[i] ? 0.5 : 0;
            }
            ranks[i] += 0.5;
        }
        return ranks;
    }
}
