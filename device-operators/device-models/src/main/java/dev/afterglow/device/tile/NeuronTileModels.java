package dev.afterglow.device.tile;

import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.TimeCompression;
import java.util.List;

/** The neurons by name. */
public final class NeuronTileModels {
    private static final List<String> NAMES = List.of("mtj", "mtj-memoryless");

    private NeuronTileModels() {}

    /** All names, the default first. */
    public static List<String> names() {
        return NAMES;
    }

    public static NeuronTileModel create(
            String neuronName, NeuronPreset preset, TimeCompression compression, int tickUs) {
        return switch (neuronName) {
            case "mtj" -> new JunctionTileModel(neuronName, preset, compression, tickUs);
            case "mtj-memoryless" ->
                new JunctionTileModel(
                        neuronName, preset.withJunction(preset.junction().withoutHeat()), compression, tickUs);
            default ->
                throw new IllegalArgumentException(
                        "unknown neuron %s: must be one of %s".formatted(neuronName, String.join(", ", NAMES)));
        };
    }
}
