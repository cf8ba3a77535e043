package dev.afterglow.device.tile;

import dev.afterglow.device.ColdResponse;
import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.TimeCompression;
import java.util.List;

/** The neurons by name: the junction, and the controls that it is compared with. */
public final class NeuronTileModels {
    private static final String MTJ = "mtj";
    private static final String MTJ_MEMORYLESS = "mtj-memoryless";
    private static final List<String> NAMES =
            List.of(MTJ, MTJ_MEMORYLESS, "lif", "alif", "leaky-integrator", "time-surface");

    private NeuronTileModels() {}

    /** All names, the default first. */
    public static List<String> names() {
        return NAMES;
    }

    /** True of the names whose neurons are junctions; the others are arithmetic. */
    public static boolean isJunction(String neuronName) {
        return neuronName.equals(MTJ) || neuronName.equals(MTJ_MEMORYLESS);
    }

    /** Neurons that are pulsed by each event with the preset's write pulse, all alike. */
    public static NeuronTileModel create(
            String neuronName, NeuronPreset preset, TimeCompression compression, int tickUs) {
        return create(neuronName, preset, compression, tickUs, DriveSettings.DEFAULT, DeviceSpread.NONE);
    }

    /** Neurons under any drive, alike or with a spread; drives and spreads are for junctions only. */
    public static NeuronTileModel create(
            String neuronName,
            NeuronPreset preset,
            TimeCompression compression,
            int tickUs,
            DriveSettings drive,
            DeviceSpread spread) {
        boolean plain = drive.equals(DriveSettings.DEFAULT) && spread.equals(DeviceSpread.NONE);
        if (!plain && NAMES.contains(neuronName) && !isJunction(neuronName)) {
            throw new IllegalArgumentException("a drive or a spread is for junctions: neuron must be %s or %s, not %s"
                    .formatted(MTJ, MTJ_MEMORYLESS, neuronName));
        }
        return switch (neuronName) {
            case MTJ -> junctions(neuronName, preset, compression, tickUs, drive, spread);
            case MTJ_MEMORYLESS -> junctions(neuronName, memoryless(preset), compression, tickUs, drive, spread);
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
        return new FrameJunctionTileModel(MTJ, preset, compression, tickUs, drive);
    }

    private static NeuronTileModel junctions(
            String neuronName,
            NeuronPreset preset,
            TimeCompression compression,
            int tickUs,
            DriveSettings settings,
            DeviceSpread spread) {
        boolean alike = spread.equals(DeviceSpread.NONE);
        Drive drive = settings.forPreset(preset);
        if (drive instanceof EventDrive perEvent) {
            if (!alike) {
                return new VariedJunctionTileModel(neuronName, preset, compression, tickUs, perEvent, spread);
            }
            return perEvent.isPlain(preset) && JunctionTileModel.suits(preset, compression, tickUs)
                    ? new JunctionTileModel(neuronName, preset, compression, tickUs)
                    : new PopulationJunctionTileModel(neuronName, preset, compression, tickUs, perEvent);
        }
        if (!alike) {
            throw new IllegalArgumentException("a spread needs the drive per-event, not per-frame");
        }
        return new FrameJunctionTileModel(neuronName, preset, compression, tickUs, (FrameDrive) drive);
    }

    /** Without heat, and with the write voltage at which a neuron switches as often as a cold one with heat. */
    private static NeuronPreset memoryless(NeuronPreset preset) {
        return ColdResponse.kept(preset, preset.junction().withoutHeat());
    }
}
