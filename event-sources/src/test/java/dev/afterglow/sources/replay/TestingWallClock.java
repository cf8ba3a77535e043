package dev.afterglow.sources.replay;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;

/** A wall clock that stands still until somebody waits, and does what was scheduled on its way. */
final class TestingWallClock implements WallClock {
    private static final long NANOS_PER_US = 1000;

    private final TreeMap<Long, Runnable> schedule = new TreeMap<>();
    private long nanos = 5_000_000_000L;
    private final long startNanos = nanos;

    /** Wall time since the test began. */
    long elapsedUs() {
        return (nanos - startNanos) / NANOS_PER_US;
    }

    void advanceUs(long us) {
        nanos += us * NANOS_PER_US;
    }

    TestingWallClock at(long elapsedUs, Runnable action) {
        schedule.put(startNanos + elapsedUs * NANOS_PER_US, action);
        return this;
    }

    @Override
    public long nanoTime() {
        return nanos;
    }

    @Override
    public void await(Condition changed, long waitNanos) {
        Map.Entry<Long, Runnable> next = schedule.firstEntry();
        if (next != null && next.getKey() - nanos <= waitNanos) {
            schedule.remove(next.getKey());
            nanos = Math.max(nanos, next.getKey());
            next.getValue().run();
        } else if (waitNanos == Long.MAX_VALUE) {
            throw new AssertionError("the replay waits and nothing will wake it");
        } else {
            nanos += waitNanos;
        }
    }
}
