package dev.afterglow.device.tile;

import java.io.Serializable;

/**
 * Volts of the pulses for the neurons of one polarity. A frame's pulse has {@code bias + gain ln(1 + count) / ln(1 + mostEvents)},
 * an event's {@code bias + gain}.
 *
 * @param biasVolts what a neuron without an event is pulsed with in a frame
 * @param gainVolts what the largest count of a frame adds, or an event
 */
public record PopulationDrive(double biasVolts, double gainVolts) implements Serializable {
    public PopulationDrive {
        if (!(biasVolts >= 0) || !(gainVolts >= 0) || !Double.isFinite(biasVolts + gainVolts)) {
            throw new IllegalArgumentException(
                    "biasVolts and gainVolts must be finite and not negative: " + biasVolts + ", " + gainVolts);
        }
    }

    /** Reads {@code BIAS,GAIN} in volts, for example {@code 0.42,0.17}. */
    public static PopulationDrive parse(String text) {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == 2) {
                return new PopulationDrive(Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(refusal(text), e);
        }
        throw new IllegalArgumentException(refusal(text));
    }

    /** The largest amplitude there can be. */
    public double mostVolts() {
        return biasVolts + gainVolts;
    }

    private static String refusal(String text) {
        return "a drive must be BIAS,GAIN in volts, for example 0.42,0.17: " + text;
    }
}
