package dev.afterglow.app.memory;

import dev.afterglow.app.memory.InterferenceExperiment.Results;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What came out of the interference experiments. Accuracy is the share of right choices among four words, so 0.25 is chance.
 *
 * @param fitted whether {@code fit} was fitted, otherwise it is as {@code raw}
 * @param joulesPerItem energy for each word or distractor shown, questions included
 * @param spearman rank correlation with people over all conditions that they were in
 * @param rises how often accuracy rises with delay by more than two standard errors
 * @param raw with parameters set before any fit
 * @param controls other neurons with the parameters of {@code raw}
 */
public record InterferenceReport(
        String neuron,
        String preset,
        long seed,
        int trials,
        boolean fitted,
        double joulesPerItem,
        double spearman,
        int rises,
        List<Delay> retention,
        List<Distraction> distractors,
        List<Resemblance> overlap,
        List<ProactiveTrial> proactive,
        Fit fit,
        Run raw,
        List<Control> controls) {
    private static final List<String> DISTRACTIONS = List.of("quiet", "1", "3same", "3diff");
    private static final List<String> INTERVALS = List.of("short", "long");

    /** Accuracy after an empty delay. */
    public record Delay(double seconds, double accuracy, double human) {}

    /** Accuracy after distractors; people had serial recall of five words. */
    public record Distraction(String distractors, double accuracy, double human) {}

    /** Accuracy after three different distractors that share devices with words not shown. */
    public record Resemblance(double overlap, double accuracy) {}

    /** Accuracy in a trial of a block; in the last the category is a new one. */
    public record ProactiveTrial(String interval, int trial, boolean newCategory, double accuracy) {}

    /** Parameters, and how far retention is from the human curve. */
    public record Fit(double tauSeconds, int devices, double rmseRetention) {}

    /**
     * One run of all experiments.
     *
     * @param joulesPerItem energy for each word or distractor shown, questions included
     * @param spearman rank correlation with people over all conditions that they were in
     * @param rises how often accuracy rises with delay by more than two standard errors
     */
    public record Run(
            Fit parameters,
            double joulesPerItem,
            double spearman,
            int rises,
            List<Delay> retention,
            List<Distraction> distractors,
            List<Resemblance> overlap,
            List<ProactiveTrial> proactive) {
        static Run of(ParameterFit parameters, Results results, int trials) {
            List<Delay> retention = new ArrayList<>();
            for (int i = 0; i < results.retention().length; i++) {
                retention.add(
                        new Delay(HumanMemory.RETENTION_SECONDS[i], results.retention()[i], HumanMemory.RETENTION[i]));
            }
            List<Distraction> distractors = new ArrayList<>();
            for (int i = 0; i < results.distractors().length; i++) {
                distractors.add(
                        new Distraction(DISTRACTIONS.get(i), results.distractors()[i], HumanMemory.DISTRACTORS[i]));
            }
            List<Resemblance> overlap = new ArrayList<>();
            for (int i = 0; i < results.overlap().length; i++) {
                overlap.add(new Resemblance(InterferenceExperiment.OVERLAPS[i], results.overlap()[i]));
            }
            List<ProactiveTrial> proactive = new ArrayList<>();
            for (int i = 0; i < results.proactive().length; i++) {
                double[] block = results.proactive()[i];
                for (int trial = 0; trial < block.length; trial++) {
                    proactive.add(
                            new ProactiveTrial(INTERVALS.get(i), trial + 1, trial == block.length - 1, block[trial]));
                }
            }
            double rmse = Curve.rmse(results.retention(), HumanMemory.RETENTION);
            return new Run(
                    new Fit(parameters.tauItems(), parameters.devices(), rmse),
                    results.joulesPerItem(),
                    Curve.spearman(
                            joined(results.retention(), results.distractors()),
                            joined(HumanMemory.RETENTION, HumanMemory.DISTRACTORS)),
                    Curve.rises(results.retention(), trials),
                    retention,
                    distractors,
                    overlap,
                    proactive);
        }
    }

    private static double[] joined(double[] first, double[] second) {
        return DoubleStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    }

    /** A neuron to compare with. */
    public record Control(String neuron, Run run) {}

    static InterferenceReport of(Subject subject, int trials, Run fitted, Run raw, List<Control> controls) {
        return new InterferenceReport(
                subject.name(),
                subject.preset().name(),
                subject.seed(),
                trials,
                subject.isFitted(),
                fitted.joulesPerItem(),
                fitted.spearman(),
                fitted.rises(),
                fitted.retention(),
                fitted.distractors(),
                fitted.overlap(),
                fitted.proactive(),
                fitted.parameters(),
                raw,
                controls);
    }
}
