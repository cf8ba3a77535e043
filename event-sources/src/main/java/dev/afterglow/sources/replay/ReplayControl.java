package dev.afterglow.sources.replay;

import static dev.afterglow.sources.replay.ReplayState.FINISHED;
import static dev.afterglow.sources.replay.ReplayState.PAUSED;
import static dev.afterglow.sources.replay.ReplayState.RUNNING;

import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The knobs of one replay. Any thread may turn them; the replay obeys at its next flush interval, or at once while it waits.
 *
 * <p>Positions are microseconds since the recording's first event. What is asked of a replay that has finished is passed over.
 */
public final class ReplayControl {
    private static final long NONE = -1;

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
    private ReplayCounts counts = ReplayCounts.NONE;
    private long lagUs;
    private long maxLagUs;

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
            long fromUs = Math.max(stepEndUs, seekUs == NONE ? grantedUs : seekUs);
            stepEndUs = Math.addExact(fromUs, durationUs);
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
        return locked(() -> new ReplayStatus(
                state,
                seekUs == NONE ? publishedUs : seekUs,
                endUs,
                clock.rate(),
                achievedRate(),
                state == RUNNING ? lagUs : 0,
                counts.events()));
    }

    public ReplayCounts counts() {
        return locked(() -> counts);
    }

    /** The longest lag so far. */
    public long maxLagUs() {
        return locked(() -> maxLagUs);
    }

    /** False if everything is due at once. */
    boolean isPaced() {
        return locked(() -> !clock.rate().isMax());
    }

    boolean isStopWanted() {
        return locked(() -> stopWanted);
    }

    /** The replay is at {@code positionUs}: at its beginning, after a seek, or at the beginning of another pass. */
    void begin(long positionUs) {
        change(() -> {
            clock.anchor(positionUs, clock.rate());
            // What is left of a step is left of it here.
            stepEndUs = stepEndUs > grantedUs ? stepEndUs - grantedUs + positionUs : NONE;
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
        return locked(() -> {
            if (seekUs == NONE) {
                return OptionalLong.empty();
            }
            settle();
            publishedUs = seekUs;
            grantedUs = seekUs;
            seekUs = NONE;
            return OptionalLong.of(publishedUs);
        });
    }

    /**
     * Waits until the recording may be published up to {@code untilUs}, and returns up to where: less at the end of a step, no
     * further than before if there is a seek to be done or the replay is to stop.
     */
    long awaitDue(long untilUs) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            awaitedUs = untilUs;
            while (!stopWanted && seekUs == NONE) {
                if (state == PAUSED && stepEndUs > grantedUs) {
                    grantedUs = Math.min(untilUs, stepEndUs);
                    heldUs = grantedUs;
                    return grantedUs;
                }
                long nanos = state == PAUSED ? Long.MAX_VALUE : clock.nanosUntil(untilUs);
                if (nanos <= 0) {
                    grantedUs = untilUs;
                    return grantedUs;
                }
                wallClock.await(changed, nanos);
            }
            return grantedUs;
        } finally {
            lock.unlock();
        }
    }

    /** All before {@code positionUs} has been given to the sink. */
    void published(long positionUs, ReplayCounts newCounts) {
        change(() -> {
            if (state == RUNNING) {
                lagUs = clock.lagUs(positionUs);
                maxLagUs = Math.max(maxLagUs, lagUs);
            }
            publishedUs = positionUs;
            counts = newCounts;
        });
    }

    void finished() {
        change(() -> {
            settle();
            state = FINISHED;
        });
    }

    private void change(Runnable turn) {
        var unused = locked(() -> {
            if (state != FINISHED) {
                turn.run();
                changed.signalAll();
            }
            return state;
        });
    }

    private <T> T locked(Supplier<T> look) {
        lock.lock();
        try {
            return look.get();
        } finally {
            lock.unlock();
        }
    }

    private void hold() {
        settle();
        state = PAUSED;
    }

    private void settle() {
        if (state == RUNNING) {
            heldUs = clock.positionUs(awaitedUs);
            clock.settle(heldUs);
        }
    }

    private double achievedRate() {
        return switch (state) {
            case RUNNING -> clock.achievedRate(publishedUs);
            case PAUSED -> 0;
            case FINISHED -> clock.meanRate();
        };
    }
}
