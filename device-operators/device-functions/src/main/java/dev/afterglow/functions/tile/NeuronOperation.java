package dev.afterglow.functions.tile;

import dev.afterglow.device.ColdResponse;
import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.TimeCompression;
import dev.afterglow.device.tile.DeviceSpread;
import dev.afterglow.device.tile.DriveSettings;
import dev.afterglow.device.tile.NeuronTileModel;
import dev.afterglow.device.tile.NeuronTileModels;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How junctions are operated, beside what they are.
 *
 * @param drive how events become pulses
 * @param spread how much devices differ
 * @param ambientKelvin temperature around the junctions, or null for that of the preset
 * @param compensated whether the write voltage follows the ambient temperature, see {@link ColdResponse}
 */
public record NeuronOperation(
        DriveSettings drive, DeviceSpread spread, @Nullable Double ambientKelvin, boolean compensated)
        implements Serializable {
    /** Each event a pulse, all devices alike, at the temperature of the preset. */
    public static final NeuronOperation DEFAULT =
            new NeuronOperation(DriveSettings.DEFAULT, DeviceSpread.NONE, null, false);

    private static final double LEAST_AMBIENT_KELVIN = 200;
    private static final double MOST_AMBIENT_KELVIN = 345;

    public NeuronOperation {
        if (ambientKelvin != null && !(ambientKelvin >= LEAST_AMBIENT_KELVIN && ambientKelvin <= MOST_AMBIENT_KELVIN)) {
            throw new IllegalArgumentException("ambient temperature must be from %s to %s K: %s"
                    .formatted(LEAST_AMBIENT_KELVIN, MOST_AMBIENT_KELVIN, ambientKelvin));
        }
        if (compensated && ambientKelvin == null) {
            throw new IllegalArgumentException("a compensation needs an ambient temperature to compensate for");
        }
    }

    public NeuronOperation withDrive(DriveSettings other) {
        return new NeuronOperation(other, spread, ambientKelvin, compensated);
    }

    NeuronTileModel model(String neuron, NeuronPreset preset, TimeCompression compression, int tickUs) {
        if (ambientKelvin != null && !NeuronTileModels.isJunction(neuron)) {
            throw new IllegalArgumentException("an ambient temperature is for junctions, not for " + neuron);
        }
        return NeuronTileModels.create(neuron, at(preset), compression, tickUs, drive, spread);
    }

    private NeuronPreset at(NeuronPreset preset) {
        if (ambientKelvin == null) {
            return preset;
        }
        var drifted = preset.junction().withAmbientKelvin(ambientKelvin);
        return compensated ? ColdResponse.kept(preset, drifted) : preset.withJunction(drifted);
    }
}
