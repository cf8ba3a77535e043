package dev.afterglow.benchmarks.pipeline;

import dev.afterglow.sources.replay.ReplayRate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Holds a publisher back until it may send what comes before a sensor time. */
@FunctionalInterface
interface Pace {
    /** How far one that goes as fast as another reads is ahead: enough to keep the reader busy, too little to pile up. */
    long LEAD_US = 500_000;

    void awaitDue(long sensorTimeUs) throws InterruptedException;

    /** By the wall clock, from now and from a sensor time on. Delays do not add up. */
    static Pace at(ReplayRate rate, long startUs) {
        if (rate.isMax()) {
            return sensorTimeUs -> {};
        }
        long startNanos = System.nanoTime();
        double nanosOfUs = TimeUnit.MICROSECONDS.toNanos(1) / rate.factor();
        return sensorTimeUs -> {
            long dueNanos = startNanos + (long) ((sensorTimeUs - startUs) * nanosOfUs);
            for (long left = dueNanos - System.nanoTime(); left > 0; left = dueNanos - System.nanoTime()) {
                park(left);
            }
        };
    }

    /** As fast as another reads: no further than {@link #LEAD_US} of sensor time ahead of what it has read. */
    static Pace aheadOf(LongSupplier readUs) {
        long pollNanos = TimeUnit.MILLISECONDS.toNanos(1);
        return sensorTimeUs -> {
            while (sensorTimeUs - LEAD_US > Math.max(0, readUs.getAsLong())) {
                park(pollNanos);
            }
        };
    }

    private static void park(long nanos) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("publishing was stopped");
        }
        LockSupport.parkNanos(nanos);
    }
}
