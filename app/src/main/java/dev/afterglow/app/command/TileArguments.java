package dev.afterglow.app.command;

import dev.afterglow.sources.replay.TileSize;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What sensors are cut into before Kafka. */
public final class TileArguments {
    @Option(
            names = "--tile-size",
            paramLabel = "PX",
            description =
                    "Side of the tiles that sensors are cut into, 8 to 128 pixels; the neurons' draws depend on it"
                            + " (default: 32, for sensors larger than 640x480 64).")
    private @Nullable Integer sidePx;

    /**
     * The size that was said.
     *
     * @throws IllegalArgumentException in words for the user, if it is none
     */
    TileSize toTileSize() {
        return new TileSize(sidePx);
    }
}
