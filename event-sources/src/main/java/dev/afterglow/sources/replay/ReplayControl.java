package dev.afterglow.sources.replay;

import static dev.afterglow.sources.replay.ReplayState.FINISHED;
import static dev.afterglow.sources.replay.ReplayState.PAUSED;
import static dev.afterglow.sources.replay.ReplayState.RUNNING;

import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The knobs of one replay. Any thread may turn them; the replay obeys at its next flush interval, or at once while it waits.
 *
 * <p>Positions are microseconds since the recording's first event. What is asked of a replay that has finished is passed over.
 */
public final class ReplayControl {
    private static final long NONE = -1;
    private static final double NANOS_PER_US = 1000;

    private final WallClock wallClock;
    private final ReplayClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private ReplayState state;
    private boolean stopWanted;
    /** All before it has been published. */
    private long publishedUs;
    /** All before it may be published; ahead of {@link #publishedUs} while the replay publishes. */
    private long grantedUs;
    /** What the replay waits for, or is publishing. */
    private long awaitedUs;
    /** What the clock showed when it was last settled, and shows while the replay is held. */
    private long heldUs;

    private long endUs = ReplayStatus.UNKNOWN;
    private long stepEndUs = NONE;
    private long seekUs = NONE;
    private long eventsPublished;
    private long lagUs;
    private long maxLagUs;
    private long playedUs;
    private long playedNanos;

    public ReplayControl(ReplayRate rate, WallClock wallClock) {
        this(rate, wallClock, false);
    }

    public ReplayControl(ReplayRate rate, WallClock wallClock, boolean startPaused) {
        this.wallClock = wallClock;
        clock = new ReplayClock(rate, wallClock);
        state = startPaused ? PAUSED : RUNNING;
    }

    /** Holds the replay where it is. */
    public void pause() {
        change(() -> {
            hold();
            stepEndUs = NONE;
        });
    }

    /** Goes on from where the replay was held. */
    public void resume() {
        change(() -> {
            if (state == PAUSED) {
                state = RUNNING;
                stepEndUs = NONE;
                clock.anchor(heldUs, clock.rate());
            }
        });
    }

    /** Publishes the next {@code durationUs} at once, whatever the rate, and holds. Steps that come quickly add up. */
    public void step(long durationUs) {
        if (durationUs <= 0) {
            throw new IllegalArgumentException("a step must be longer than nothing: " + durationUs + " us");
        }
        change(() -> {
            hold();
            stepEndUs = Math.addExact(Math.max(stepEndUs, grantedUs), durationUs);
        });
    }

    /** Goes on at {@code positionUs}, or at the nearest position that is replayed. A replay on hold stays on hold. */
    public void seek(long positionUs) {
        if (positionUs < 0) {
            throw new IllegalArgumentException("a position must not be negative: " + positionUs + " us");
        }
        change(() -> {
            seekUs = positionUs;
            stepEndUs = NONE;
        });
    }

    public void rate(ReplayRate rate) {
        change(() -> {
            settle();
            clock.anchor(heldUs, rate);
        });
    }

    /** Ends the replay in good order, as if the recording ended here. */
    public void stop() {
        change(() -> stopWanted = true);
    }

    public ReplayStatus status() {
        lock.lock();
        try {
            return new ReplayStatus(
                    state,
                    seekUs == NONE ? publishedUs : seekUs,
                    endUs,
                    clock.rate(),
                    achievedRate(),
                    state == RUNNING ? lagUs : 0,
                    eventsPublished);
        } finally {
            lock.unlock();
        }
    }

    /** The longest lag so far. */
    public long maxLagUs() {
        lock.lock();
        try {
            return maxLagUs;
        } finally {
            lock.unlock();
        }
    }

    /** False if everything is due at once. */
    boolean isPaced() {
        lock.lock();
        try {
            return !clock.rate().isMax();
        } finally {
            lock.unlock();
        }
    }

    boolean isStopWanted() {
        lock.lock();
        try {
            return stopWanted;
        } finally {
            lock.unlock();
        }
    }

    /** The replay is at {@code positionUs}: at its beginning, after a seek, or at the beginning of another pass. */
    void begin(long positionUs) {
        change(() -> {
            clock.anchor(positionUs, clock.rate());
            publishedUs = positionUs;
            grantedUs = positionUs;
            awaitedUs = positionUs;
            heldUs = positionUs;
        });
    }

    void endsAt(long positionUs) {
        change(() -> endUs = positionUs);
    }

    /** The position that was asked for since the last call, if any. */
    OptionalLong takeSeek() {
        lock.lock();
        try {
            if (seekUs == NONE) {
                return OptionalLong.empty();
            }
            long wantedUs = seekUs;
            seekUs = NONE;
            settle();
            publishedUs = wantedUs;
            return OptionalLong.of(wantedUs);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the recording may be published up to {@code untilUs}.
     *
     * @return up to where it may: less than {@code untilUs} at the end of a step, and no further than before if there is a
     *     seek to be done or the replay is to stop
     */
    long awaitDue(long untilUs) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            awaitedUs = untilUs;
            while (!stopWanted && seekUs == NONE) {
                if (state == PAUSED) {
                    if (stepEndUs > grantedUs) {
                        grantedUs = Math.min(untilUs, stepEndUs);
                        heldUs = grantedUs;
                        return grantedUs;
                    }
                    wallClock.await(changed, Long.MAX_VALUE);
                } else {
                    long nanos = clock.nanosUntil(untilUs);
                    if (nanos <= 0) {
                        grantedUs = untilUs;
                        return grantedUs;
                    }
                    wallClock.await(changed, nanos);
                }
            }
            return grantedUs;
        } finally {
            lock.unlock();
        }
    }

    /** All before {@code positionUs} has been given to the sink, {@code events} in total. */
    void published(long positionUs, long events) {
        lock.lock();
        try {
            if (state == RUNNING) {
                lagUs = Math.max(0, -clock.nanosUntil(positionUs)) / (long) NANOS_PER_US;
                maxLagUs = Math.max(maxLagUs, lagUs);
            }
            publishedUs = positionUs;
            eventsPublished = events;
        } finally {
            lock.unlock();
        }
    }

    void finished() {
        change(() -> {
            settle();
            state = FINISHED;
        });
    }

    private void change(Runnable turn) {
        lock.lock();
        try {
            if (state != FINISHED) {
                turn.run();
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void hold() {
        settle();
        state = PAUSED;
    }

    /** Adds up what has been played since the anchor, and begins anew here. */
    private void settle() {
        if (state == RUNNING) {
            heldUs = clock.positionUs(awaitedUs);
            playedUs += clock.playedUs(heldUs);
            playedNanos += clock.runningNanos();
            clock.anchor(heldUs, clock.rate());
        }
    }

    private double achievedRate() {
        return switch (state) {
            case RUNNING -> clock.achievedRate(publishedUs);
            case PAUSED -> 0;
            case FINISHED -> playedNanos == 0 ? 0 : playedUs * NANOS_PER_US / playedNanos;
        };
    }
}
