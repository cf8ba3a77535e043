package dev.afterglow.functions.memory;

import dev.afterglow.functions.tile.NeuronSettings;
import dev.afterglow.functions.tile.TileReadout;
import dev.afterglow.schemas.MemoryProbe;

/** How strongly an item answers a probe, of the readout of its tile. */
sealed interface TileStrength permits LinearReading, SwitchCount {
    /** In devices that answered. */
    int of(TileReadout readout, MemoryProbe question);

    /** Switches, or a linear reading of neurons that only hold a trace. */
    static TileStrength of(NeuronSettings neurons) {
        return switch (neurons.neuron()) {
            case "leaky-integrator", "time-surface" -> new LinearReading(neurons.preset(), neurons.seed());
            default -> new SwitchCount();
        };
    }
}
