package dev.afterglow.benchmarks.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param goal null of a rival or of a part that has none
 */
public record Row(
        String figure,
        Samples samples,
        String unit,
        @Nullable Goal goal) {
    private static final double SMALL = 10;
    private static final double LARGE = 1000;

    public static Row of(String figure, Samples samples, String unit) {
        return new Row(figure, samples, unit, null);
    }

    String line() {
        double median = samples.median();
        String reached = goal == null ? "" : goal + (goal.isReachedBy(median) ? "  reached" : "  NOT REACHED");
        return String.format(
                        Locale.ROOT,
                        "%-58s %10s %-10s spread %4.0f %%   %s",
                        figure,
                        number(median),
                        unit,
                        100 * samples.spread(),
                        reached)
                .stripTrailing();
    }

    static String number(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size < SMALL ? "%.2f" : size < LARGE ? "%.1f" : "%,.0f", value);
    }
}
