package dev.afterglow.device.tile;

import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.TimeCompression;

/** {@code S = exp(-(t - tLast)/tau)}: the time surface of Lagorce et al. (2017), which knows when but not how often. */
final class TimeSurfaceTileModel extends TraceTileModel {
    TimeSurfaceTileModel(String name, NeuronPreset preset, TimeCompression compression, int tickUs) {
        super(name, preset, compression, tickUs);
    }

    @Override
    public void apply(NeuronTileState state, PulseBatch batch, int from, int to) {
        for (int i = from; i < to; i++) {
            int neuron = batch.neuron[i];
            state.fast[neuron] = 1;
            state.lastOffsetUs[neuron] = (char) batch.offsetUs[i];
        }
        state.pulses += to - from;
    }
}
