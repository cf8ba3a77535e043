package dev.afterglow.app.memory;

import java.util.List;

/**
 * What came out of n-back.
 *
 * @param fitted whether {@code fit} was fitted, otherwise it is as {@code raw}
 * @param levels with the fitted parameters, or the set ones if the neuron is not fitted
 * @param raw with parameters set before any fit
 * @param rmseOfLevel of accuracy, hits and false alarms to those of people, by n
 * @param spearman rank correlation of d' with n; that of people is -1
 * @param controls d' of other neurons with the parameters of {@code raw}
 */
public record NBackReport(
        String neuron,
        String preset,
        long seed,
        int trials,
        boolean fitted,
        List<NBackLevel> levels,
        Fit fit,
        Run raw,
        double[] humanDPrime,
        double[] humanDPrimeDeviation,
        double[] humanAccuracy,
        double[] humanHits,
        double[] humanFalseAlarms,
        double[] rmseOfLevel,
        double spearman,
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
                subject.preset().name(),
                subject.seed(),
                trials,
                subject.isFitted(),
                fitted.levels(),
                new Fit(fitted.tauItems(), fitted.devices(), fitted.rmseDPrime()),
                raw,
                HumanMemory.N_BACK_D_PRIME.clone(),
                HumanMemory.N_BACK_D_PRIME_SD.clone(),
                HumanMemory.N_BACK_ACCURACY.clone(),
                HumanMemory.N_BACK_HITS.clone(),
                HumanMemory.N_BACK_FALSE_ALARMS.clone(),
                fitted.levels().stream().mapToDouble(NBackReport::rmseOfShares).toArray(),
                Curve.spearman(
                        fitted.levels().stream().mapToDouble(NBackLevel::n).toArray(),
                        fitted.levels().stream().mapToDouble(NBackLevel::dPrime).toArray()),
                controls);
    }

    private static double rmseOfShares(NBackLevel level) {
        int i = level.n() - 1;
        return Curve.rmse(new double[] {level.accuracy(), level.hits(), level.falseAlarms()}, new double[] {
            HumanMemory.N_BACK_ACCURACY[i], HumanMemory.N_BACK_HITS[i], HumanMemory.N_BACK_FALSE_ALARMS[i]
        });
    }
}
