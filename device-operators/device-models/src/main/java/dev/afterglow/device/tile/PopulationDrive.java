package dev.afterglow.device.tile;

/**
 * Volts of a frame's pulse for the neurons of one polarity: {@code bias + gain ln(1 + count) / ln(1 + mostEvents)}.
 *
 * @param biasVolts what a neuron without an event is pulsed with
 * @param gainVolts what the largest count adds
 */
public record PopulationDrive(double biasVolts, double gainVolts) {
    public PopulationDrive {
        if (!(biasVolts >= 0) || !(gainVolts >= 0) || !Double.isFinite(biasVolts + gainVolts)) {
            throw new IllegalArgumentException(
                    "biasVolts and gainVolts must be finite and not negative: " + biasVolts + ", " + gainVolts);
        }
    }
}
