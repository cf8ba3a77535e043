package dev.afterglow.device.tile;

import dev.afterglow.device.FosterMode;
import dev.afterglow.device.Junction;
import dev.afterglow.device.JunctionParameters;
import dev.afterglow.device.JunctionState;
import dev.afterglow.device.MagneticState;
import dev.afterglow.device.PulseScheme;
import dev.afterglow.device.VoltagePulse;
import java.util.List;

/** The reference model as a tile sees it: two thermal modes, of which the second may be off. */
record TwoModeJunction(Junction junction) {
    static TwoModeJunction of(JunctionParameters parameters) {
        List<FosterMode> modes = parameters.modes();
        if (modes.size() > 2) {
            throw new IllegalArgumentException("a tile holds two thermal modes a neuron, not " + modes.size());
        }
        FosterMode off = new FosterMode(0, modes.get(0).timeConstantSeconds());
        return new TwoModeJunction(
                new Junction(modes.size() == 2 ? parameters : parameters.withModes(List.of(modes.get(0), off))));
    }

    FosterMode fast() {
        return junction.parameters().modes().get(0);
    }

    FosterMode slow() {
        return junction.parameters().modes().get(1);
    }

    double switchingProbability(VoltagePulse write, double fastKelvin, double slowKelvin) {
        double[] excessKelvin = {fastKelvin, slowKelvin};
        return junction.switchingProbability(new JunctionState(excessKelvin, MagneticState.ANTIPARALLEL), write);
    }

    /** Probability of a write pulse as a table over all that the traces can be under a scheme: at most {@code R P}. */
    SwitchingTable switchingTable(VoltagePulse write, PulseScheme pulses, double tolerance) {
        double mostVolts = Math.max(
                Math.max(Math.abs(write.volts()), Math.abs(pulses.write().volts())),
                Math.max(
                        Math.abs(pulses.read().volts()), Math.abs(pulses.reset().volts())));
        double mostWatts = junction.watts(MagneticState.PARALLEL, mostVolts);
        return new SwitchingTable(
                (fast, slow) -> switchingProbability(write, fast, slow),
                fast().thermalResistanceKelvinPerWatt() * mostWatts,
                slow().thermalResistanceKelvinPerWatt() * mostWatts,
                tolerance);
    }
}
