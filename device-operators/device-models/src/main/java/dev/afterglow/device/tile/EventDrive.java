package dev.afterglow.device.tile;

import dev.afterglow.device.NeuronPreset;

/**
 * The {@code PER_EVENT} drive: every event is a write pulse at its own time, of {@code bias + gain} volts.
 *
 * @param on amplitude of the ON neurons
 * @param off amplitude of the OFF neurons
 * @param polarity what a neuron sees of the other population's events
 */
public record EventDrive(PopulationDrive on, PopulationDrive off, Polarity polarity) implements Drive {
    /** The preset's write pulse for each event, and nothing between events. */
    public static EventDrive of(NeuronPreset preset) {
        PopulationDrive drive = new PopulationDrive(0, preset.pulses().write().volts());
        return new EventDrive(drive, drive, Polarity.TWO_POPULATIONS);
    }

    double volts(boolean onPopulation) {
        return (onPopulation ? on : off).mostVolts();
    }

    /** True if all pulses are the preset's write pulse, each on the neuron of its event. */
    boolean isPlain(NeuronPreset preset) {
        double volts = preset.pulses().write().volts();
        return polarity == Polarity.TWO_POPULATIONS && volts(true) == volts && volts(false) == volts;
    }
}
