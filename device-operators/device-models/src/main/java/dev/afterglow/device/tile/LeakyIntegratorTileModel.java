package dev.afterglow.device.tile;

import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.TimeCompression;

/** {@code m <- m exp(-dt/tau) + 1} at each event: a junction's heat in the limit of short pulses, without the junction. */
final class LeakyIntegratorTileModel extends TraceTileModel {
    LeakyIntegratorTileModel(String name, NeuronPreset preset, TimeCompression compression, int tickUs) {
        super(name, preset, compression, tickUs);
    }

    @Override
    public void apply(NeuronTileState state, PulseBatch batch, int from, int to) {
        for (int i = from; i < to; i++) {
            int neuron = batch.neuron[i];
            int offsetUs = batch.offsetUs[i];
            double trace = state.fast[neuron] * decay.fast(offsetUs - state.lastOffsetUs[neuron]);
            state.fast[neuron] = (float) (trace + 1);
            state.lastOffsetUs[neuron] = (char) offsetUs;
        }
        state.pulses += to - from;
    }
}
