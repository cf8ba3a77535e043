package dev.afterglow.device.tile;

import dev.afterglow.device.FosterMode;
import dev.afterglow.device.Junction;
import dev.afterglow.device.MagneticState;
import dev.afterglow.device.VoltagePulse;

/** What one pulse does to the two thermal modes of a junction in a given state: {@code theta * keep + kick}. */
record PulseKick(double fastKeep, double fastKick, double slowKeep, double slowKick, double joules) {
    static PulseKick of(Junction junction, MagneticState state, VoltagePulse pulse, FosterMode fast, FosterMode slow) {
        double watts = junction.watts(state, pulse.volts());
        return new PulseKick(
                fast.advance(1, 0, pulse.seconds()),
                fast.advance(0, watts, pulse.seconds()),
                slow.advance(1, 0, pulse.seconds()),
                slow.advance(0, watts, pulse.seconds()),
                junction.joules(state, pulse));
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
