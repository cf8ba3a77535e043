package dev.afterglow.schemas;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The step between Avro's instants and sensor time as plain microseconds. */
public final class Micros {
    private static final long US_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_US = 1000;

    private Micros() {}

    public static long of(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), US_PER_SECOND), instant.getNano() / NANOS_PER_US);
    }

    public static Instant toInstant(long timestampUs) {
        return Instant.EPOCH.plus(timestampUs, ChronoUnit.MICROS);
    }
}
