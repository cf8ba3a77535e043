package dev.afterglow.functions.memory;

import dev.afterglow.functions.tile.TileReadout;

/** The devices that switched, for neurons that do. */
public record SwitchCount() implements TileStrength {
    @Override
    public int of(TileReadout readout) {
        return (int) readout.switches();
    }
}
