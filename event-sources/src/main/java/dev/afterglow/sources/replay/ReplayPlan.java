package dev.afterglow.sources.replay;

/**
 * What of the recordings is replayed, and as what.
 *
 * @param startUs position of the beginning
 * @param endUs position of the end; {@link Long#MAX_VALUE} for the end of the recordings
 * @param passes how often; 0 for ever
 * @param session of the packets: a sensor's next publisher must take a higher one
 * @param extent of the packets that cameras are cut into
 */
public record ReplayPlan(long startUs, long endUs, int passes, Rebase rebase, long session, PacketExtent extent) {
    private static final double US_PER_SECOND = 1e6;

    public ReplayPlan {
        if (startUs < 0) {
            throw new IllegalArgumentException("the start must not be negative: " + startUs + " us");
        }
        if (endUs <= startUs) {
            throw new IllegalArgumentException(
                    "the end must be later than the start: " + endUs + " us and " + startUs + " us");
        }
        if (passes < 0) {
            throw new IllegalArgumentException("the number of passes must not be negative: " + passes);
        }
    }

    /** With packets of the usual extent. */
    public ReplayPlan(long startUs, long endUs, int passes, Rebase rebase, long session) {
        this(startUs, endUs, passes, rebase, session, PacketExtent.DEFAULT);
    }

    /** Once from the beginning, published as from time zero on, for {@code maxSeconds} of the recording at most. */
    public static ReplayPlan fromZero(double maxSeconds) {
        return new ReplayPlan(0, (long) Math.ceil(maxSeconds * US_PER_SECOND), 1, Rebase.at(0), 0);
    }

    public ReplayPlan withExtent(PacketExtent packets) {
        return new ReplayPlan(startUs, endUs, passes, rebase, session, packets);
    }
}
