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

    /** Probability that a pulse turns a junction that its polarity can turn: antiparallel if positive, else parallel. */
    double switchingProbability(VoltagePulse pulse, double fastKelvin, double slowKelvin) {
        double[] excessKelvin = {fastKelvin, slowKelvin};
        MagneticState state = pulse.volts() < 0 ? MagneticState.PARALLEL : MagneticState.ANTIPARALLEL;
        return junction.switchingProbability(new JunctionState(excessKelvin, state), pulse);
    }

    /**
     * Probability of a pulse as a table over all that the traces can be: at most {@code R P}.
     *
     * @param pulses other pulses that the junction gets
     * @param mostWriteVolts largest amplitude of all write pulses that it gets
     */
    SwitchingTable switchingTable(VoltagePulse pulse, PulseScheme pulses, double mostWriteVolts, double tolerance) {
        double mostVolts = Math.max(
                mostWriteVolts,
                Math.max(
                        Math.abs(pulses.read().volts()), Math.abs(pulses.reset().volts())));
        double mostWatts = junction.watts(MagneticState.PARALLEL, mostVolts);
        return new SwitchingTable(
                (fast, slow) -> switchingProbability(pulse, fast, slow),
                fast().thermalResistanceKelvinPerWatt() * mostWatts,
                slow().thermalResistanceKelvinPerWatt() * mostWatts,
                tolerance);
    }
}
