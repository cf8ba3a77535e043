package dev.afterglow.sources.memory;

import dev.afterglow.sources.replay.PacketExtent;
import java.io.Serializable;

/**
 * The clock of a session.
 *
 * @param tickUs readout tick of the neurons, on whose grid all happens
 * @param restSeconds pause between trials that are to be independent: many time constants
 */
public record Timing(int tickUs, double restSeconds) implements Serializable {
    public Timing {
        if (tickUs < 20_000 || tickUs % PacketExtent.DEFAULT.flushUs() != 0) {
            throw new IllegalArgumentException(
                    "a tick must be whole hundredths of a second, 20 ms at least: " + tickUs + " us");
        }
        if (!(restSeconds > 0)) {
            throw new IllegalArgumentException("restSeconds must be positive: " + restSeconds);
        }
    }

    /** Whole ticks nearest to a duration. */
    long ticksUs(double seconds) {
        return Math.round(seconds * 1e6 / tickUs) * tickUs;
    }
}
