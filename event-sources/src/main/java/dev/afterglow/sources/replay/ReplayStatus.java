package dev.afterglow.sources.replay;

/**
 * Where a replay stands.
 *
 * @param positionUs time since the recording's first event; all before it has been published
 * @param endUs position at which it ends, or {@link #UNKNOWN} while nobody knows
 * @param rate what was asked for
 * @param achievedRate seconds of recording a second of wall time since it last began to run, was moved or changed its rate;
 *     0 while it is paused; of all that was played once it has finished
 * @param lagUs wall time by which the newest events were published later than they were due
 */
public record ReplayStatus(
        ReplayState state,
        long positionUs,
        long endUs,
        ReplayRate rate,
        double achievedRate,
        long lagUs,
        long eventsPublished) {
    public static final long UNKNOWN = -1;
}
