package dev.afterglow.benchmarks.pipeline;

import dev.afterglow.sources.replay.ReplayRate;
import java.util.concurrent.locks.LockSupport;

/** Holds a publisher back until the wall time that a sensor time is due at. Delays do not add up. */
final class Pace {
    private static final double NANOS_PER_US = 1000;

    private final ReplayRate rate;
    private final long startNanos = System.nanoTime();

    Pace(ReplayRate rate) {
        this.rate = rate;
    }

    void awaitDue(long sensorTimeUs) throws InterruptedException {
        if (rate.isMax()) {
            return;
        }
        long dueNanos = startNanos + (long) (sensorTimeUs * NANOS_PER_US / rate.factor());
        for (long left = dueNanos - System.nanoTime(); left > 0; left = dueNanos - System.nanoTime()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("publishing was stopped");
            }
            LockSupport.parkNanos(left);
        }
    }
}
