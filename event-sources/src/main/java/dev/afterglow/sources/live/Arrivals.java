package dev.afterglow.sources.live;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes the publishing thread when any sensor has something new; what came while it was busy is not forgotten. */
final class Arrivals {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private boolean isSignalled;

    void signal() {
        lock.lock();
        try {
            isSignalled = true;
            something.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a signal that was not yet waited for, at most {@code longestUs}. */
    void await(long longestUs) throws InterruptedException {
        lock.lock();
        try {
            long nanos = TimeUnit.MICROSECONDS.toNanos(longestUs);
            while (!isSignalled && nanos > 0) {
                nanos = something.awaitNanos(nanos);
            }
            isSignalled = false;
        } finally {
            lock.unlock();
        }
    }
}
