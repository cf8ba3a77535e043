package dev.afterglow.device;

import java.io.Serializable;

/** A rectangular pulse. Positive volts favour switching from antiparallel to parallel. */
public record VoltagePulse(double volts, double seconds) implements Serializable {
    public VoltagePulse {
        Require.finite("volts", volts);
        Require.notNegative("seconds", seconds);
    }
}
