package dev.afterglow.device;

import java.util.List;

/**
 * Heat of a junction as a sum of independent exponentials: {@code T - Tamb = sum theta_k},
 * {@code d theta_k/dt = (R_k P - theta_k) / tau_k}. Exact over intervals of constant power.
 */
public record FosterNetwork(List<FosterMode> modes) {
    public FosterNetwork {
        modes = List.copyOf(modes);
    }

    public double[] cold() {
        return new double[modes.size()];
    }

    /** Excess kelvin of each mode after a time at constant power. */
    public double[] advance(double[] excessKelvin, double watts, double seconds) {
        if (!(seconds >= 0)) {
            throw new IllegalArgumentException("heat cannot be advanced backwards: " + seconds + " s");
        }
        double[] advanced = new double[excessKelvin.length];
        for (int k = 0; k < advanced.length; k++) {
            advanced[k] = modes.get(k).advance(excessKelvin[k], watts, seconds);
        }
        return advanced;
    }

    public double[] steadyState(double watts) {
        return modes.stream()
                .mapToDouble(mode -> mode.thermalResistanceKelvinPerWatt() * watts)
                .toArray();
    }

    public double resistanceKelvinPerWatt() {
        return modes.stream()
                .mapToDouble(FosterMode::thermalResistanceKelvinPerWatt)
                .sum();
    }

    static double total(double[] excessKelvin) {
        double total = 0;
        for (double mode : excessKelvin) {
            total += mode;
        }
        return total;
    }
}
