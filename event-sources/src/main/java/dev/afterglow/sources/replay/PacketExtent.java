package dev.afterglow.sources.replay;

/**
 * How much of a sensor and of its time a packet holds. It changes what a run costs and how soon its predictions come; only the
 * size of tiles changes what the neurons do, since a draw is keyed by tile and not by packet.
 *
 * @param tileSize of the sensor
 * @param flushUs microseconds of the grid on which packets end. The job's allowed disorder must not be shorter, unless a tick is a
 *     whole number of them
 */
public record PacketExtent(TileSize tileSize, int flushUs) {
    public static final int SHORTEST_US = 1000;
    /** A tick, and within what the offset of an event can say. */
    public static final int LONGEST_US = 50_000;

    /** A tile by sensor and 10 ms, with which a prediction comes soon. */
    public static final PacketExtent DEFAULT = new PacketExtent(TileSize.BY_SENSOR, 10_000);

    public PacketExtent {
        if (flushUs < SHORTEST_US || flushUs > LONGEST_US) {
            throw new IllegalArgumentException(
                    "packets must be flushed each " + SHORTEST_US + " to " + LONGEST_US + " us: " + flushUs);
        }
    }

    /** The last moment of the grid that is not after {@code timestampUs}. */
    public long floor(long timestampUs) {
        return timestampUs - Math.floorMod(timestampUs, flushUs);
    }
}
