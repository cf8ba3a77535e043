package dev.afterglow.app.memory;

import dev.afterglow.functions.memory.MatchBand;
import dev.afterglow.functions.tile.NeuronSettings;
import dev.afterglow.schemas.MemoryAnswer;
import dev.afterglow.sources.memory.NBack;
import dev.afterglow.sources.memory.NBack.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** n-back with n from 1 to 5: a block of practice sets the criterion of each n, another block is scored. */
public final class NBackExperiment {
    static final int LEVELS = 5;
    static final double ITEM_SECONDS = 2.5;
    /** Before any fit. */
    static final ParameterFit RAW = new ParameterFit(3, 256, Double.NaN);

    private static final int LETTERS = 20;
    private static final int MOST_FIT_TRIALS = 1000;
    private static final double[] FIT_TAU_ITEMS = {2.5, 3, 3.5, 4, 5, 6};
    private static final int[] FIT_DEVICES = {64, 96, 128, 192, 256, 384};

    private final Subject subject;
    private final int trials;

    public NBackExperiment(Subject subject, int trials) {
        this.subject = subject;
        this.trials = trials;
    }

    /** All of it: with the parameters that were set before, with fitted ones if the neuron can be fitted, and the controls. */
    public NBackReport report(MemoryEngine engine) throws Exception {
        NBackReport.Run raw = run(engine, RAW);
        NBackReport.Run fitted = subject.isFitted() ? run(engine, fit()) : raw;
        List<NBackReport.Control> controls = new ArrayList<>();
        for (Subject control : subject.controls()) {
            List<NBackLevel> levels =
                    new NBackExperiment(control, trials).levels(new LoopEngine(), RAW.tauItems(), RAW.devices());
            controls.add(new NBackReport.Control(control.name(), dPrime(levels)));
        }
        return NBackReport.of(subject, trials, fitted, raw, controls);
    }

    /** Time constant and devices with which d' comes nearest to the human one. */
    ParameterFit fit() throws Exception {
        NBackExperiment shorter = new NBackExperiment(subject, Math.min(trials, MOST_FIT_TRIALS));
        ParameterFit best = ParameterFit.NONE;
        for (double tauItems : FIT_TAU_ITEMS) {
            for (int devices : FIT_DEVICES) {
                best = best.orIfCloser(
                        new ParameterFit(tauItems, devices, rmse(shorter.levels(new LoopEngine(), tauItems, devices))));
            }
        }
        return best;
    }

    private NBackReport.Run run(MemoryEngine engine, ParameterFit parameters) throws Exception {
        List<NBackLevel> levels = levels(engine, parameters.tauItems(), parameters.devices());
        return new NBackReport.Run(parameters.tauItems(), parameters.devices(), rmse(levels), levels);
    }

    private static double rmse(List<NBackLevel> levels) {
        return Curve.rmse(dPrime(levels), HumanMemory.N_BACK_D_PRIME);
    }

    private static double[] dPrime(List<NBackLevel> levels) {
        return levels.stream().mapToDouble(NBackLevel::dPrime).toArray();
    }

    /** Answers of the scored blocks come from {@code engine}; practice is always a plain loop. */
    List<NBackLevel> levels(MemoryEngine engine, double tauItems, int devices) throws Exception {
        double tauSeconds = tauItems * ITEM_SECONDS;
        NeuronSettings neurons = subject.neurons(tauSeconds);
        List<Participant> practising = new ArrayList<>();
        for (int n = 1; n <= LEVELS; n++) {
            practising.add(new Participant(
                    "practice/" + n, block(n, tauSeconds, devices, 2 * subject.seed() + 1), new MatchBand(0, 0)));
        }
        Answers practice = new LoopEngine().ask(new Cohort(neurons, practising));
        List<Participant> scored = new ArrayList<>();
        for (Participant participant : practising) {
            NBack practised = (NBack) participant.protocol();
            scored.add(new Participant(
                    "n-back/" + practised.n(),
                    block(practised.n(), tauSeconds, devices, 2 * subject.seed()),
                    criterion(practised, practice.of(participant))));
        }
        Answers answers = engine.ask(new Cohort(neurons, scored));
        List<NBackLevel> levels = new ArrayList<>();
        for (Participant participant : scored) {
            levels.add(score(
                    (NBack) participant.protocol(),
                    answers.of(participant),
                    answers.joulesPerItem(List.of(participant))));
        }
        return levels;
    }

    private NBack block(int n, double tauSeconds, int devices, long seed) {
        return new NBack(n, LETTERS, trials, devices, ITEM_SECONDS, Subject.timing(tauSeconds), seed);
    }

    private static MatchBand criterion(NBack block, List<MemoryAnswer> answers) {
        List<Kind> kinds = block.kinds();
        return MatchBand.learned(
                strengths(answers, trial -> kinds.get(trial) == Kind.TARGET),
                strengths(answers, trial -> kinds.get(trial) != Kind.TARGET));
    }

    private static int[] strengths(List<MemoryAnswer> answers, Predicate<Integer> chosen) {
        return answers.stream()
                .filter(answer -> chosen.test(answer.getTrial()))
                .mapToInt(answer -> answer.getStrengths().get(0))
                .toArray();
    }

    private static NBackLevel score(NBack block, List<MemoryAnswer> answers, double joulesPerItem) {
        List<Kind> kinds = block.kinds();
        Map<Kind, Integer> asked = new EnumMap<>(Kind.class);
        Map<Kind, Integer> yes = new EnumMap<>(Kind.class);
        for (MemoryAnswer answer : answers) {
            Kind kind = kinds.get(answer.getTrial());
            asked.merge(kind, 1, Integer::sum);
            yes.merge(kind, answer.getAnswer().get(0), Integer::sum);
        }
        int targets = asked.getOrDefault(Kind.TARGET, 0);
        int hits = yes.getOrDefault(Kind.TARGET, 0);
        int lures = asked.getOrDefault(Kind.LURE, 0);
        int lureAlarms = yes.getOrDefault(Kind.LURE, 0);
        int plain = asked.getOrDefault(Kind.OTHER, 0);
        int plainAlarms = yes.getOrDefault(Kind.OTHER, 0);
        int others = lures + plain;
        int falseAlarms = lureAlarms + plainAlarms;
        return new NBackLevel(
                block.n(),
                (double) (hits + others - falseAlarms) / (targets + others),
                (double) hits / targets,
                (double) falseAlarms / others,
                (double) lureAlarms / lures,
                (double) plainAlarms / plain,
                SignalDetection.dPrime(hits, targets, falseAlarms, others),
                joulesPerItem);
    }
}
