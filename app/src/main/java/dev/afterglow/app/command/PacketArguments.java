package dev.afterglow.app.command;

import dev.afterglow.sources.replay.PacketExtent;
import dev.afterglow.sources.replay.TileSize;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What sensors are cut into before Kafka. */
public final class PacketArguments {
    private static final int US_PER_MS = 1000;
    private static final int MIN_FLUSH_MS = PacketExtent.SHORTEST_US / US_PER_MS;
    private static final int MAX_FLUSH_MS = PacketExtent.LONGEST_US / US_PER_MS;

    @Option(
            names = "--tile-size",
            paramLabel = "PX",
            description =
                    "Side of the tiles that sensors are cut into, 8 to 128 pixels; the neurons' draws depend on it"
                            + " (default: 32, for sensors larger than 640x480 64).")
    private @Nullable Integer sidePx;

    @Option(
            names = "--flush",
            paramLabel = "MS",
            defaultValue = "10",
            description =
                    "Milliseconds of events in a packet, 1 to 50. More cost latency and spare processor time: 25 for"
                            + " a sensor of 1280x720 and tens of millions of events a second (default: ${DEFAULT-VALUE}).")
    private int flushMs = 10;

    /**
     * The extent that was said.
     *
     * @throws IllegalArgumentException in words for the user, if it is none
     */
    PacketExtent toExtent() {
        if (flushMs < MIN_FLUSH_MS || flushMs > MAX_FLUSH_MS) {
            throw new IllegalArgumentException(
                    "--flush must be from " + MIN_FLUSH_MS + " to " + MAX_FLUSH_MS + " ms: " + flushMs);
        }
        return new PacketExtent(new TileSize(sidePx), flushMs * US_PER_MS);
    }
}
