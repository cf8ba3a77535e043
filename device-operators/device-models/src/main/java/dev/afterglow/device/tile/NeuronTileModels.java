package dev.afterglow.device.tile;

import dev.afterglow.device.ColdResponse;
import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.TimeCompression;
import java.util.List;

/** The neurons by name: the junction, and the controls that it is compared with. */
public final class NeuronTileModels {
    private static final List<String> NAMES =
            List.of("mtj", "mtj-memoryless", "lif", "alif", "leaky-integrator", "time-surface");

    private NeuronTileModels() {}

    /** All names, the default first. */
    public static List<String> names() {
        return NAMES;
    }

    /** Neurons that are pulsed by each event. */
    public static NeuronTileModel create(
            String neuronName, NeuronPreset preset, TimeCompression compression, int tickUs) {
        return switch (neuronName) {
            case "mtj" -> new JunctionTileModel(neuronName, preset, compression, tickUs);
            case "mtj-memoryless" -> new JunctionTileModel(neuronName, memoryless(preset), compression, tickUs);
            case "lif" -> new SpikingTileModel(neuronName, preset, compression, tickUs, 0);
            case "alif" -> new SpikingTileModel(neuronName, preset, compression, tickUs, SpikingTileModel.ADAPTATION);
            case "leaky-integrator" -> new LeakyIntegratorTileModel(neuronName, preset, compression, tickUs);
            case "time-surface" -> new TimeSurfaceTileModel(neuronName, preset, compression, tickUs);
            default ->
                throw new IllegalArgumentException(
                        "unknown neuron %s: must be one of %s".formatted(neuronName, String.join(", ", NAMES)));
        };
    }

    /** Junctions that are pulsed once a tick by the count of their events; they draw at the tick. */
    public static NeuronTileModel perFrame(
            NeuronPreset preset, TimeCompression compression, int tickUs, FrameDrive drive) {
        return new FrameJunctionTileModel("mtj", preset, compression, tickUs, drive);
    }

    /** Without heat, and with the write voltage at which a neuron switches as often as a cold one with heat. */
    private static NeuronPreset memoryless(NeuronPreset preset) {
        return ColdResponse.kept(preset, preset.junction().withoutHeat());
    }
}
