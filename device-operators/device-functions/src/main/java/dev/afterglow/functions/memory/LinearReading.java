package dev.afterglow.functions.memory;

import dev.afterglow.device.tile.KeyedDraw;
import dev.afterglow.functions.tile.TileReadout;

/**
 * A reading of neurons that hold a trace and never switch: each device answers with a probability that grows in proportion to
 * the item's mean trace. It differs from a junction in this one thing, that there is no exponential between trace and answer.
 *
 * @param devices of an item, the first neurons of its tile
 * @param coldProbability of an answer without a trace
 * @param warmProbability of an answer just after an item was shown
 * @param warmTrace that is then left, not counting the probe's own unit
 * @param seed of the draws
 */
public record LinearReading(int devices, double coldProbability, double warmProbability, double warmTrace, long seed)
        implements TileStrength {
    /** Of the tile's draws, these are nobody else's. */
    private static final int SEQUENCE = -2;

    @Override
    public int of(TileReadout readout) {
        double trace = readout.excessKelvinOfCell()[0] * readout.neuronsRead() / devices - 1;
        double warmth = Math.min(1, Math.max(0, trace / warmTrace));
        double probability = coldProbability + (warmProbability - coldProbability) * warmth;
        long key = KeyedDraw.tileKey(seed, readout.sensorId(), readout.tile());
        int answers = 0;
        for (int device = 0; device < devices; device++) {
            answers += KeyedDraw.of(key, device, readout.tickUs(), SEQUENCE) < probability ? 1 : 0;
        }
        return answers;
    }
}
