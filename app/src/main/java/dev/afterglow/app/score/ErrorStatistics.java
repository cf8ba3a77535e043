package dev.afterglow.app.score;

import org.jspecify.annotations.Nullable;

/** Running sums over pairs of truth and prediction, from which the usual errors follow. */
final class ErrorStatistics {
    private static final double ROUNDING = 1e-12;

    private long count;
    private double truthSum;
    private double truthSquareSum;
    private double errorSum;
    private double errorSquareSum;

    void add(double truth, double predicted) {
        double error = predicted - truth;
        count++;
        truthSum += truth;
        truthSquareSum += truth * truth;
        errorSum += error;
        errorSquareSum += error * error;
    }

    long count() {
        return count;
    }

    double rootMeanSquareError() {
        return Math.sqrt(errorSquareSum / count);
    }

    /** Error of the best constant, which is the mean of all that came true. */
    double rootMeanSquareErrorOfMean() {
        return Math.sqrt(variance(truthSum, truthSquareSum));
    }

    /**
     * Explained variance, 1 - Var(truth - predicted) / Var(truth): 1 is perfect, 0 no better than a constant; null if the truth
     * did not vary beyond the rounding of these sums.
     */
    @Nullable
    Double explainedVariance() {
        double truthVariance = variance(truthSum, truthSquareSum);
        boolean varies = truthVariance > ROUNDING * truthSquareSum / count;
        return varies ? Double.valueOf(1 - variance(errorSum, errorSquareSum) / truthVariance) : null;
    }

    private double variance(double sum, double squareSum) {
        double mean = sum / count;
        return Math.max(0, squareSum / count - mean * mean);
    }
}
