package dev.afterglow.device;

import java.io.Serializable;
import java.util.Map;

/**
 * A junction with the pulses that make it a neuron.
 *
 * @param summary what it is good for and how well it fits, in a sentence or two
 * @param sources for each key of the preset, where the number is from; guesses say so
 */
public record NeuronPreset(
        String name, String summary, JunctionParameters junction, PulseScheme pulses, Map<String, String> sources)
        implements Serializable {
    public NeuronPreset {
        sources = Map.copyOf(sources);
    }

    public NeuronPreset withName(String other) {
        return new NeuronPreset(other, summary, junction, pulses, sources);
    }

    public NeuronPreset withJunction(JunctionParameters other) {
        return new NeuronPreset(name, summary, other, pulses, sources);
    }

    public NeuronPreset withPulses(PulseScheme other) {
        return new NeuronPreset(name, summary, junction, other, sources);
    }
}
