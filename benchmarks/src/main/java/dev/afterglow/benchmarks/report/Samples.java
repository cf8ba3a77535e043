package dev.afterglow.benchmarks.report;

import java.util.Arrays;
import java.util.Collection;

/** A figure measured some times. */
public record Samples(double[] runs) {
    public Samples {
        runs = runs.clone();
        if (runs.length == 0) {
            throw new IllegalArgumentException("a figure needs a run");
        }
    }

    public static Samples of(Collection<Double> runs) {
        return new Samples(runs.stream().mapToDouble(Double::doubleValue).toArray());
    }

    public double median() {
        double[] sorted = runs.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Largest less smallest, over the median; zero of a figure that is zero. */
    public double spread() {
        double median = Math.abs(median());
        double range = Arrays.stream(runs).max().orElseThrow()
                - Arrays.stream(runs).min().orElseThrow();
        return median == 0 ? 0 : range / median;
    }
}
