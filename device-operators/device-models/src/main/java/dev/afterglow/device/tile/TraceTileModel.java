package dev.afterglow.device.tile;

import dev.afterglow.device.FosterMode;
import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.TimeCompression;
import java.util.List;

/**
 * Neurons of arithmetic instead of a device, with the time constants that a preset has in sensor time: what a junction is
 * compared with. They cost no pulse energy here; {@link dev.afterglow.device.MemoryTechnology} prices digital memory.
 */
abstract sealed class TraceTileModel implements NeuronTileModel
        permits LeakyIntegratorTileModel, SpikingTileModel, TimeSurfaceTileModel {
    final DecayTable decay;
    private final String name;

    TraceTileModel(String name, NeuronPreset preset, TimeCompression compression, int tickUs) {
        this.name = name;
        List<FosterMode> modes = preset.junction().modes();
        double fastSeconds = modes.get(0).timeConstantSeconds();
        double slowSeconds = modes.get(modes.size() - 1).timeConstantSeconds();
        decay = new DecayTable(
                tickUs, 1e6 * compression.sensorSeconds(fastSeconds), 1e6 * compression.sensorSeconds(slowSeconds));
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final int tickUs() {
        return decay.tickUs();
    }

    @Override
    public final NeuronTileState newState(int neurons) {
        return new NeuronTileState(neurons);
    }

    @Override
    public final void tick(NeuronTileState state, int[] cellOfNeuron, TileReading reading) {
        for (int neuron = 0; neuron < state.neurons(); neuron++) {
            int quietUs = decay.tickUs() - state.lastOffsetUs[neuron];
            double fast = DecayTable.settle(state.fast[neuron] * decay.fast(quietUs));
            state.fast[neuron] = (float) fast;
            state.slow[neuron] = (float) DecayTable.settle(state.slow[neuron] * decay.slow(quietUs));
            boolean fired = state.isSwitched(neuron);
            reading.add(cellOfNeuron[neuron], 1, fast, fired ? 1 : 0);
        }
        reading.pulses += state.pulses;
        state.beginTickAtOffsetZero();
    }

    @Override
    public final void rest(NeuronTileState state, long ticks) {
        decay.rest(state, ticks);
    }
}
