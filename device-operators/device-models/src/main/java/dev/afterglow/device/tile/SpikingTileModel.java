package dev.afterglow.device.tile;

import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.TimeCompression;

/**
 * Leaky integrate-and-fire with soft reset: {@code v <- v exp(-dt/tau) + w}, spike if {@code v >= 1 + beta b}, then that much
 * is taken from v. With {@code beta > 0} each spike adds 1 to b, which decays with the slow time constant: adaptation, the
 * opposite of a junction's facilitation.
 *
 * <p>The fast trace is v, the slow one b; the switched bit says that the neuron has spiked since the tick.
 */
final class SpikingTileModel extends TraceTileModel {
    /** Three events in quick succession make a spike. */
    private static final double WEIGHT = 0.4;

    static final double ADAPTATION = 0.5;

    private final double adaptation;

    SpikingTileModel(String name, NeuronPreset preset, TimeCompression compression, int tickUs, double adaptation) {
        super(name, preset, compression, tickUs);
        this.adaptation = adaptation;
    }

    @Override
    public void apply(NeuronTileState state, PulseBatch batch, int from, int to) {
        for (int i = from; i < to; i++) {
            int neuron = batch.neuron[i];
            int offsetUs = batch.offsetUs[i];
            int quietUs = offsetUs - state.lastOffsetUs[neuron];
            double membrane = state.fast[neuron] * decay.fast(quietUs) + WEIGHT;
            double adapted = state.slow[neuron] * decay.slow(quietUs);
            double threshold = 1 + adaptation * adapted;
            if (state.isSwitched(neuron)) {
                state.pulsesOnSwitched++;
            }
            if (membrane >= threshold) {
                membrane -= threshold;
                adapted += 1;
                state.switched[neuron] = 1;
            }
            state.fast[neuron] = (float) membrane;
            state.slow[neuron] = (float) adapted;
            state.lastOffsetUs[neuron] = (char) offsetUs;
        }
        state.pulses += to - from;
    }
}
