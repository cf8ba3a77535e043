package dev.afterglow.functions.memory;

import dev.afterglow.functions.tile.TileReadout;
import dev.afterglow.schemas.MemoryProbe;

/** The devices that switched, for neurons that do. */
record SwitchCount() implements TileStrength {
    @Override
    public int of(TileReadout readout, MemoryProbe question) {
        return (int) readout.switches();
    }
}
