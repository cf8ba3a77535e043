package dev.afterglow.app.memory;

import dev.afterglow.app.memory.InterferenceExperiment.Results;
import java.util.ArrayList;
import java.util.List;

/**
 * What came out of the interference experiments. Accuracy is the share of right choices among four words, so 0.25 is chance.
 *
 * @param raw with parameters set before any fit
 * @param controls other neurons with the parameters of {@code raw}
 */
public record InterferenceReport(
        String neuron,
        String preset,
        long seed,
        int trials,
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

    /** One run of all experiments. */
    public record Run(
            Fit parameters,
            List<Delay> retention,
            List<Distraction> distractors,
            List<Resemblance> overlap,
            List<ProactiveTrial> proactive) {
        static Run of(ParameterFit parameters, Results results) {
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
                    retention,
                    distractors,
                    overlap,
                    proactive);
        }
    }

    /** A neuron to compare with. */
    public record Control(String neuron, Run run) {}

    static InterferenceReport of(Subject subject, int trials, Run fitted, Run raw, List<Control> controls) {
        return new InterferenceReport(
                subject.name(),
                subject.preset(),
                subject.seed(),
                trials,
                fitted.retention(),
                fitted.distractors(),
                fitted.overlap(),
                fitted.proactive(),
                fitted.parameters(),
                raw,
                controls);
    }
}
