package dev.afterglow.app.ingest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/** Unix time in microseconds that never falls: the wall clock is asked once, and what has passed since is measured. */
public final class SteadyClock implements LongSupplier {
    private static final long NANOS_PER_US = 1000;

    private final long startUs = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    private final long startNanos = System.nanoTime();

    @Override
    public long getAsLong() {
        return startUs + (System.nanoTime() - startNanos) / NANOS_PER_US;
    }
}
