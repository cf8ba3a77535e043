package dev.afterglow.sources.replay;

import java.util.OptionalLong;

/**
 * When a replay's first event is published as having happened; all others keep their distance to it.
 *
 * @param firstUs the published time, or nothing to publish what the recording says
 */
public record Rebase(OptionalLong firstUs) {
    public static final Rebase NONE = new Rebase(OptionalLong.empty());

    public static Rebase at(long firstUs) {
        return new Rebase(OptionalLong.of(firstUs));
    }

    long publishedUs(long recordedUs) {
        return firstUs.orElse(recordedUs);
    }
}
