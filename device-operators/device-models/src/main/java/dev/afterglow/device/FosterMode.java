package dev.afterglow.device;

import java.io.Serializable;

/**
 * One exponential of the thermal impedance: {@code d theta/dt = (R P - theta) / tau}.
 *
 * @param thermalResistanceKelvinPerWatt share R of the thermal resistance; 0 switches the mode off
 * @param timeConstantSeconds tau
 */
public record FosterMode(double thermalResistanceKelvinPerWatt, double timeConstantSeconds) implements Serializable {
    public FosterMode {
        Require.notNegative("thermalResistanceKelvinPerWatt", thermalResistanceKelvinPerWatt);
        Require.positive("timeConstantSeconds", timeConstantSeconds);
    }

    /** Heat capacity of the mode, infinite if the mode is off. */
    public double heatCapacityJoulesPerKelvin() {
        return timeConstantSeconds / thermalResistanceKelvinPerWatt;
    }

    /** Excess temperature after a time at constant power, exact for any length of time. */
    public double advance(double excessKelvin, double watts, double seconds) {
        double elapsed = seconds / timeConstantSeconds;
        return excessKelvin * Math.exp(-elapsed) - thermalResistanceKelvinPerWatt * watts * Math.expm1(-elapsed);
    }

    /**
     * Heat that leaves the mode in that time, the integral of theta/R: with what is stored it balances the energy put in,
     * {@code P t = C (theta1 - theta0) + dissipated}.
     */
    public double dissipatedJoules(double excessKelvin, double watts, double seconds) {
        double settling = -Math.expm1(-seconds / timeConstantSeconds) * timeConstantSeconds;
        return watts * seconds + (excessKelvin / thermalResistanceKelvinPerWatt - watts) * settling;
    }

    /** What a pulse much shorter than the time constant adds: its energy over the heat capacity. */
    public double impulseKelvin(double joules) {
        return joules / heatCapacityJoulesPerKelvin();
    }
}
