package dev.afterglow.functions.memory;

import dev.afterglow.functions.tile.TileReadout;
import java.io.Serializable;

/** How strongly an item answers a probe, of the readout of its tile. */
public sealed interface TileStrength extends Serializable permits LinearReading, SwitchCount {
    int of(TileReadout readout);
}
