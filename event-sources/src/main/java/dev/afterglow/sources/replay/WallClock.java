package dev.afterglow.sources.replay;

import java.util.concurrent.locks.Condition;

/** Wall time, and how one waits for it. */
@FunctionalInterface
public interface WallClock {
    /** As {@link System#nanoTime()}. */
    long nanoTime();

    /** Waits until {@code changed} is signalled or the time is up; may return early, so callers look again. */
    @SuppressWarnings("WaitNotInLoop") // the loop is the caller's
    default void await(Condition changed, long nanos) throws InterruptedException {
        if (nanos > 0) {
            var unused = changed.awaitNanos(nanos);
        }
    }
}
