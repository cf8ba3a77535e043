package dev.afterglow.benchmarks;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a person sets about the measurement.
 *
 * @param runs times that each figure is measured
 * @param brief whether runs are so short that only their working is shown
 * @param recording file to loop, or null for none
 */
public record BenchSettings(
        int runs, boolean brief, @Nullable Path recording) {
    public BenchSettings {
        if (runs < 1 || runs > 99) {
            throw new IllegalArgumentException("--runs must be from 1 to 99: " + runs);
        }
    }

    /** Seconds of a load, or few enough to see that it works. */
    public double seconds(double usual) {
        return brief ? Math.min(usual, 1) : usual;
    }
}
