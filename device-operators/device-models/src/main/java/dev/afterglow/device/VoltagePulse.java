package dev.afterglow.device;

/** A rectangular pulse. Positive volts favour switching from antiparallel to parallel. */
public record VoltagePulse(double volts, double seconds) {
    public VoltagePulse {
        Require.finite("volts", volts);
        Require.notNegative("seconds", seconds);
    }
}
