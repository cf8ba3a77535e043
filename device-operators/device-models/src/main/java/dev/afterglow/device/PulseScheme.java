package dev.afterglow.device;

import java.io.Serializable;

/**
 * What a neuron is driven with.
 *
 * @param write given for an event, switches with some probability
 * @param read senses the state and does not disturb it
 * @param reset opposite polarity, returns a switched junction to antiparallel with certainty
 */
public record PulseScheme(VoltagePulse write, VoltagePulse read, VoltagePulse reset) implements Serializable {
    public PulseScheme {
        if (reset.volts() > 0) {
            throw new IllegalArgumentException("reset must have the opposite polarity: " + reset.volts() + " V");
        }
    }
}
