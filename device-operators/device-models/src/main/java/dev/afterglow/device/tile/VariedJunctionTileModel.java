package dev.afterglow.device.tile;

import dev.afterglow.device.Junction;
import dev.afterglow.device.JunctionState;
import dev.afterglow.device.MagneticState;
import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.PulseScheme;
import dev.afterglow.device.TimeCompression;

/**
 * The junctions of one tile, no two alike, computed with the reference model itself: a few hundred times slower than
 * {@link JunctionTileModel}, of which it is the plain twin when the spread is nothing. One model serves one tile.
 *
 * <p>Pulses are counted by tile and not by neuron, so the write energy is that of the nominal device.
 */
public final class VariedJunctionTileModel implements NeuronTileModel {
    private final String name;
    private final TimeCompression compression;
    private final int tickUs;
    private final PulseScheme pulses;
    private final Junction nominal;
    private final Junction[] device;

    public VariedJunctionTileModel(
            String name,
            NeuronPreset preset,
            TimeCompression compression,
            int tickUs,
            DeviceSpread spread,
            long tileKey,
            int neurons) {
        this.name = name;
        this.compression = compression;
        this.tickUs = tickUs;
        pulses = preset.pulses();
        device = new Junction[neurons];
        nominal = TwoModeJunction.of(preset.junction()).junction();
        for (int neuron = 0; neuron < neurons; neuron++) {
            device[neuron] = new Junction(spread.vary(nominal.parameters(), tileKey, neuron));
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int tickUs() {
        return tickUs;
    }

    @Override
    public NeuronTileState newState(int neurons) {
        if (neurons != device.length) {
            throw new IllegalArgumentException("this tile has " + device.length + " neurons, not " + neurons);
        }
        return new NeuronTileState(neurons);
    }

    @Override
    public void apply(NeuronTileState state, PulseBatch batch, int from, int to) {
        for (int i = from; i < to; i++) {
            int neuron = batch.neuron[i];
            JunctionState junction = advance(state, neuron, batch.offsetUs[i]);
            if (state.isSwitched(neuron)) {
                state.pulsesOnSwitched++;
            } else if (batch.draw[i] < device[neuron].switchingProbability(junction, pulses.write())) {
                state.switched[neuron >>> 6] |= 1L << neuron;
            }
            store(state, neuron, device[neuron].warm(junction, pulses.write()));
            state.lastOffsetUs[neuron] = (char) batch.offsetUs[i];
        }
        state.pulses += to - from;
    }

    @Override
    public void tick(NeuronTileState state, int[] cellOfNeuron, TileReading reading) {
        for (int neuron = 0; neuron < device.length; neuron++) {
            JunctionState junction = advance(state, neuron, tickUs);
            boolean fired = junction.magnetic() == MagneticState.PARALLEL;
            reading.add(cellOfNeuron[neuron], 1, junction.totalExcessKelvin(), fired ? 1 : 0);
            reading.readJoules += device[neuron].joules(junction.magnetic(), pulses.read());
            junction = device[neuron].warm(junction, pulses.read());
            if (fired) {
                reading.resetJoules += device[neuron].joules(MagneticState.PARALLEL, pulses.reset());
                junction = device[neuron].reset(junction, pulses.reset());
            }
            store(state, neuron, junction);
        }
        reading.pulses += state.pulses;
        reading.writeJoules +=
                (state.pulses - state.pulsesOnSwitched) * nominal.joules(MagneticState.ANTIPARALLEL, pulses.write())
                        + state.pulsesOnSwitched * nominal.joules(MagneticState.PARALLEL, pulses.write());
        state.beginTick();
    }

    @Override
    public void rest(NeuronTileState state, long ticks) {
        state.requireTick();
        for (int neuron = 0; neuron < device.length; neuron++) {
            double seconds = compression.deviceSeconds(1e-6 * tickUs * ticks);
            store(state, neuron, device[neuron].relax(read(state, neuron), seconds));
        }
    }

    private JunctionState advance(NeuronTileState state, int neuron, int offsetUs) {
        double seconds = compression.deviceSeconds(1e-6 * (offsetUs - state.lastOffsetUs[neuron]));
        return device[neuron].relax(read(state, neuron), seconds);
    }

    private static JunctionState read(NeuronTileState state, int neuron) {
        double[] excessKelvin = {state.fast[neuron], state.slow[neuron]};
        return new JunctionState(
                excessKelvin, state.isSwitched(neuron) ? MagneticState.PARALLEL : MagneticState.ANTIPARALLEL);
    }

    private static void store(NeuronTileState state, int neuron, JunctionState junction) {
        state.fast[neuron] = (float) junction.excessKelvin()[0];
        state.slow[neuron] = (float) junction.excessKelvin()[1];
    }
}
