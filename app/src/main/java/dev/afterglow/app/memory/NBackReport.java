package dev.afterglow.app.memory;

import java.util.List;

/**
 * What came out of n-back.
 *
 * @param levels with the fitted parameters, or the set ones if the neuron is not fitted
 * @param raw with parameters set before any fit
 * @param controls d' of other neurons with the parameters of {@code raw}
 */
public record NBackReport(
        String neuron,
        String preset,
        long seed,
        int trials,
        List<NBackLevel> levels,
        Fit fit,
        Run raw,
        double[] humanDPrime,
        double[] humanDPrimeDeviation,
        double[] humanAccuracy,
        List<Control> controls) {
    /** Parameters, and how far d' is from the human one. */
    public record Fit(double tauItems, int devices, double rmseDPrime) {}

    /** One run of all levels. */
    public record Run(double tauItems, int devices, double rmseDPrime, List<NBackLevel> levels) {}

    /** A neuron to compare with. */
    public record Control(String neuron, double[] dPrime) {}

    static NBackReport of(Subject subject, int trials, Run fitted, Run raw, List<Control> controls) {
        return new NBackReport(
                subject.name(),
                subject.preset(),
                subject.seed(),
                trials,
                fitted.levels(),
                new Fit(fitted.tauItems(), fitted.devices(), fitted.rmseDPrime()),
                raw,
                HumanMemory.N_BACK_D_PRIME.clone(),
                HumanMemory.N_BACK_D_PRIME_SD.clone(),
                HumanMemory.N_BACK_ACCURACY.clone(),
                controls);
    }
}
