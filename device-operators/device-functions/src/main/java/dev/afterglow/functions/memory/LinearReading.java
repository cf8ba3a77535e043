package dev.afterglow.functions.memory;

import dev.afterglow.device.Junction;
import dev.afterglow.device.JunctionState;
import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.VoltagePulse;
import dev.afterglow.device.tile.KeyedDraw;
import dev.afterglow.functions.tile.TileReadout;
import dev.afterglow.schemas.MemoryProbe;

/**
 * A reading of neurons that hold a trace and never switch: each device answers with a probability that grows in proportion to
 * the item's mean trace. It differs from a junction in this one thing, that there is no exponential between trace and answer.
 *
 * @param junctions between whose probabilities, cold and just after an item was shown, it goes
 * @param seed of the draws
 */
record LinearReading(NeuronPreset junctions, long seed) implements TileStrength {
    /** Of the tile's draws, these are nobody else's. */
    private static final int SEQUENCE = -2;

    @Override
    public int of(TileReadout readout, MemoryProbe question) {
        // The probe's own pulse has left one unit.
        double trace = readout.excessKelvinOfCell()[0] * readout.neuronsRead() / question.getDevices() - 1;
        double probability = probability(Math.min(1, Math.max(0, trace / question.getShowingPulses())), question);
        long key = KeyedDraw.tileKey(seed, readout.sensorId(), readout.tile());
        int answers = 0;
        for (int device = 0; device < question.getDevices(); device++) {
            answers += KeyedDraw.of(key, device, readout.tickUs(), SEQUENCE) < probability ? 1 : 0;
        }
        return answers;
    }

    private double probability(double warmth, MemoryProbe question) {
        Junction junction = new Junction(junctions.junction());
        VoltagePulse write = junctions.pulses().write();
        JunctionState shown = junction.cold();
        for (int pulse = 0; pulse < question.getShowingPulses(); pulse++) {
            shown = junction.warm(shown, write);
        }
        double cold = junction.switchingProbability(junction.cold(), write);
        return cold + (junction.switchingProbability(shown, write) - cold) * warmth;
    }
}
