package dev.afterglow.sources.replay;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Holds a replay back until the wall time a sensor time is due at: start + sensor time / rate.
 *
 * <p>Every wait runs to a deadline computed from the start, so delays do not add up.
 */
public final class ReplayClock {
    private static final double NANOS_PER_US = 1000;

    private final ReplayRate rate;
    private final LongSupplier nanoTime;
    private long startNanos;
    private long startUs;
    private boolean started;

    public ReplayClock(ReplayRate rate, LongSupplier nanoTime) {
        this.rate = rate;
        this.nanoTime = nanoTime;
    }

    /** False if everything is due at once. */
    public boolean isPaced() {
        return !rate.isMax();
    }

    /** Nanoseconds until {@code timestampUs} is due; zero or less if it is. The first call starts the clock. */
    public long nanosUntil(long timestampUs) {
        if (!started) {
            started = true;
            startNanos = nanoTime.getAsLong();
            startUs = timestampUs;
        }
        if (rate.isMax()) {
            return 0;
        }
        long dueNanos = startNanos + (long) ((timestampUs - startUs) * NANOS_PER_US / rate.factor());
        return dueNanos - nanoTime.getAsLong();
    }

    public void awaitDue(long timestampUs) throws InterruptedException {
        long nanos = nanosUntil(timestampUs);
        while (nanos > 0) {
            if (Thread.interrupted()) {
                throw new InterruptedException("replay was stopped");
            }
            LockSupport.parkNanos(Math.min(nanos, TimeUnit.MILLISECONDS.toNanos(100)));
            nanos = nanosUntil(timestampUs);
        }
    }
}
