package dev.afterglow.device.tile;

import dev.afterglow.device.NeuronPreset;

/**
 * The {@code PER_FRAME} drive: each tick gives every neuron one pulse whose amplitude comes from its events in the tick, as
 * clocked hardware would.
 *
 * @param polarity what the two neurons of a pixel count
 * @param mostEvents counts are clipped here; a driver has one level for each count, the converter's resolution
 * @param mostVolts amplitudes are clipped here, below breakdown
 */
public record FrameDrive(PopulationDrive on, PopulationDrive off, Polarity polarity, int mostEvents, double mostVolts)
        implements Drive {
    public FrameDrive {
        if (mostEvents < 1 || mostEvents > 255) {
            throw new IllegalArgumentException("mostEvents must be in [1, 255]: " + mostEvents);
        }
        if (!(mostVolts > 0)) {
            throw new IllegalArgumentException("mostVolts must be positive: " + mostVolts);
        }
    }

    /** Three quarters of the preset's write voltage for a quiet neuron, up to 1.05 times it for one with 15 events: 4 bits. */
    public static FrameDrive of(NeuronPreset preset) {
        double volts = preset.pulses().write().volts();
        PopulationDrive drive = new PopulationDrive(0.75 * volts, 0.3 * volts);
        return new FrameDrive(drive, drive, Polarity.TWO_POPULATIONS, 15, 1.05 * volts);
    }

    double volts(boolean onPopulation, int events) {
        PopulationDrive drive = onPopulation ? on : off;
        double level = Math.log1p(Math.min(events, mostEvents)) / Math.log1p(mostEvents);
        return Math.min(mostVolts, drive.biasVolts() + drive.gainVolts() * level);
    }

    int events(int own, int other) {
        int counted = polarity == Polarity.SIGNED ? Math.max(0, own - other) : own;
        return Math.min(counted, mostEvents);
    }
}
