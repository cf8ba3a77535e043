package dev.afterglow.app.device;

import dev.afterglow.device.VoltagePulse;

/** A pulse with its start, in the units of the bench. */
public record TimedPulse(double tNs, double volts, double widthNs) {
    private static final double NS_PER_SECOND = 1e9;

    public TimedPulse {
        if (!Double.isFinite(tNs) || !Double.isFinite(volts)) {
            throw new IllegalArgumentException("time and volts must be finite: " + tNs + ", " + volts);
        }
        if (!(widthNs > 0) || Double.isInfinite(widthNs)) {
            throw new IllegalArgumentException("width must be positive and finite: " + widthNs);
        }
    }

    public double endNs() {
        return tNs + widthNs;
    }

    public VoltagePulse pulse() {
        return new VoltagePulse(volts, widthNs / NS_PER_SECOND);
    }
}
