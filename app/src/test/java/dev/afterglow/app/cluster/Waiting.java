package dev.afterglow.app.cluster;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for a condition, and fails at a deadline. */
final class Waiting {
    private static final Duration POLL = Duration.ofMillis(100);

    private Waiting() {}

    static void until(String what, Duration limit, Callable<Boolean> condition) throws Exception {
        until(() -> what, limit, condition);
    }

    /** @param what is asked when it was in vain */
    static void until(Supplier<String> what, Duration limit, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited " + limit.toSeconds() + " s in vain until " + what.get());
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }
}
