package dev.afterglow.app.device;

import org.jspecify.annotations.Nullable;

/**
 * What one pulse of a train did.
 *
 * @param tNs start
 * @param state AP or P, as the pulse met it
 * @param excessKelvinBefore over ambient, at the start of the pulse
 * @param excessKelvinAfter over ambient, at its end
 * @param hazard integral of the switching rate over the pulse
 * @param probability 1 - exp(-hazard)
 * @param energyJoules spent by the pulse
 * @param switched whether a draw made it switch, null where none was drawn
 */
public record BenchPulse(
        double tNs,
        double volts,
        double widthNs,
        String state,
        double excessKelvinBefore,
        double excessKelvinAfter,
        double hazard,
        double probability,
        double energyJoules,
        @Nullable Boolean switched) {}
