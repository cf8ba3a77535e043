package dev.afterglow.device.tile;

import dev.afterglow.device.MagneticState;
import dev.afterglow.device.VoltagePulse;

/**
 * What one pulse does to the traces of a junction in a given state, {@code theta -> keep theta + kick} for each, and what it
 * costs.
 */
record PulseKick(double fastKeep, double fastKick, double slowKeep, double slowKick, double joules) {
    static PulseKick of(TwoModeJunction device, MagneticState state, VoltagePulse pulse) {
        double watts = device.junction().watts(state, pulse.volts());
        double seconds = pulse.seconds();
        return new PulseKick(
                device.fast().advance(1, 0, seconds),
                device.fast().advance(0, watts, seconds),
                device.slow().advance(1, 0, seconds),
                device.slow().advance(0, watts, seconds),
                watts * seconds);
    }

    /** This pulse and then another. */
    PulseKick then(PulseKick next) {
        return new PulseKick(
                fastKeep * next.fastKeep,
                fastKick * next.fastKeep + next.fastKick,
                slowKeep * next.slowKeep,
                slowKick * next.slowKeep + next.slowKick,
                joules + next.joules);
    }
}
