package dev.afterglow.sources.replay;

/**
 * When a position of the recording is due: anchor + (position - anchor position) / rate.
 *
 * <p>Deadlines are computed from the anchor, so delays do not add up; the anchor moves only when the pace or the position is
 * changed. Not for use by several threads at once.
 */
final class ReplayClock {
    private static final double NANOS_PER_US = 1000;

    private final WallClock wallClock;
    private ReplayRate rate;
    private long anchorNanos;
    private long anchorUs;
    private boolean anchored;
    private long settledUs;
    private long settledNanos;

    ReplayClock(ReplayRate rate, WallClock wallClock) {
        this.rate = rate;
        this.wallClock = wallClock;
    }

    ReplayRate rate() {
        return rate;
    }

    /** From now on at {@code newRate}, beginning with {@code positionUs}. */
    void anchor(long positionUs, ReplayRate newRate) {
        rate = newRate;
        anchored = true;
        anchorUs = positionUs;
        anchorNanos = wallClock.nanoTime();
    }

    /** The position that is due now, but none beyond {@code limitUs}. */
    long positionUs(long limitUs) {
        if (rate.isMax()) {
            return limitUs;
        }
        double playedUs = (wallClock.nanoTime() - anchorNanos) / NANOS_PER_US * rate.factor();
        return Math.min(limitUs, anchorUs + (long) playedUs);
    }

    /** Nanoseconds until {@code positionUs} is due, negative if it should have been published before now. */
    long nanosUntil(long positionUs) {
        if (rate.isMax()) {
            return 0;
        }
        long dueNanos = (long) Math.ceil((positionUs - anchorUs) * NANOS_PER_US / rate.factor());
        return dueNanos - (wallClock.nanoTime() - anchorNanos);
    }

    /** How long ago {@code positionUs} was due; zero if it is still to come. */
    long lagUs(long positionUs) {
        return (long) (Math.max(0, -nanosUntil(positionUs)) / NANOS_PER_US);
    }

    /** Seconds of recording a second of wall time since the anchor, if all before {@code positionUs} has been published. */
    double achievedRate(long positionUs) {
        return rate(playedUs(positionUs), wallClock.nanoTime() - anchorNanos);
    }

    /** Adds up what was played from the anchor, if there is one, to {@code positionUs}, which is the anchor from now on. */
    void settle(long positionUs) {
        if (!anchored) {
            return;
        }
        settledUs += playedUs(positionUs);
        settledNanos += wallClock.nanoTime() - anchorNanos;
        anchor(positionUs, rate);
    }

    /** The rate achieved over all that was settled. */
    double meanRate() {
        return rate(settledUs, settledNanos);
    }

    private long playedUs(long positionUs) {
        return Math.max(0, positionUs - anchorUs);
    }

    private static double rate(long us, long nanos) {
        return nanos <= 0 ? 0 : us * NANOS_PER_US / nanos;
    }
}
