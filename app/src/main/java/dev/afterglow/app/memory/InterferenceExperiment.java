package dev.afterglow.app.memory;

import dev.afterglow.functions.memory.StrongestItem;
import dev.afterglow.schemas.MemoryAnswer;
import dev.afterglow.sources.memory.ProactiveTrials;
import dev.afterglow.sources.memory.Protocol;
import dev.afterglow.sources.memory.Retention;
import dev.afterglow.sources.memory.Timing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Retention over delays, distractors by number, kind and overlap, and proactive interference. Accuracy is the share right. */
public final class InterferenceExperiment {
    /** Words to choose from: the one shown and three that were not. */
    static final int CHOICES = 4;

    /** Before any fit; an item is a second. */
    static final ParameterFit RAW = new ParameterFit(50, 8, Double.NaN);

    static final double DISTRACTED_SECONDS = 9;
    static final double USUAL_OVERLAP = 0.25;
    static final double[] OVERLAPS = {0, 0.25, 0.5};
    static final double PROACTIVE_SECONDS = 9;
    static final double SHORT_INTERVAL_SECONDS = 5;
    /** Long intervals, in time constants. */
    static final double LONG_INTERVAL_TAUS = 5;

    private static final double[] FIT_TAU_SECONDS = {10, 15, 20, 25, 30, 35, 40, 50, 60};
    private static final int[] FIT_DEVICES = {4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128};
    private static final int FIT_TRIALS = 400;

    private final Subject subject;
    private final int trials;

    public InterferenceExperiment(Subject subject, int trials) {
        this.subject = subject;
        this.trials = trials;
    }

    /** Results by experiment, in the order of conditions; proactive ones by interval (short, long), then trial of a block. */
    record Results(
            double[] retention, double[] distractors, double[] overlap, double[][] proactive, double joulesPerItem) {}

    /** All of it: raw, with retention fitted if the neuron can be fitted, and controls. */
    public InterferenceReport report(MemoryEngine engine) throws Exception {
        InterferenceReport.Run raw = run(engine, RAW);
        InterferenceReport.Run fitted = subject.isFitted() ? run(engine, fit()) : raw;
        List<InterferenceReport.Control> controls = new ArrayList<>();
        for (Subject control : subject.controls()) {
            controls.add(new InterferenceReport.Control(
                    control.name(), new InterferenceExperiment(control, trials).run(new LoopEngine(), RAW)));
        }
        return InterferenceReport.of(subject, trials, fitted, raw, controls);
    }

    private InterferenceReport.Run run(MemoryEngine engine, ParameterFit parameters) throws Exception {
        return InterferenceReport.Run.of(
                parameters, results(engine, parameters.tauItems(), parameters.devices()), trials);
    }

    Results results(MemoryEngine engine, double tauSeconds, int devices) throws Exception {
        Timing timing = Subject.timing(tauSeconds);
        List<Protocol> protocols = new ArrayList<>();
        for (double delay : HumanMemory.RETENTION_SECONDS) {
            protocols.add(Retention.quiet(CHOICES, trials, devices, delay, timing));
        }
        protocols.add(distracted(0, false, USUAL_OVERLAP, devices, timing));
        protocols.add(distracted(1, false, USUAL_OVERLAP, devices, timing));
        protocols.add(distracted(3, true, USUAL_OVERLAP, devices, timing));
        protocols.add(distracted(3, false, USUAL_OVERLAP, devices, timing));
        for (double overlap : OVERLAPS) {
            protocols.add(distracted(3, false, overlap, devices, timing));
        }
        for (double interval : new double[] {SHORT_INTERVAL_SECONDS, LONG_INTERVAL_TAUS * tauSeconds}) {
            protocols.add(new ProactiveTrials(CHOICES, trials, devices, PROACTIVE_SECONDS, interval, timing));
        }
        Shares shares = ask(engine, protocols, tauSeconds);
        List<double[]> byProtocol = shares.ofTrials();
        double[] single = byProtocol.stream()
                .limit(protocols.size() - 2L)
                .mapToDouble(share -> share[0])
                .toArray();
        int delays = HumanMemory.RETENTION_SECONDS.length;
        return new Results(
                Arrays.copyOf(single, delays),
                Arrays.copyOfRange(single, delays, delays + 4),
                Arrays.copyOfRange(single, delays + 4, single.length),
                new double[][] {byProtocol.get(byProtocol.size() - 2), byProtocol.get(byProtocol.size() - 1)},
                shares.joulesPerItem());
    }

    /** Time constant and devices with which retention comes nearest to that of young adults. */
    ParameterFit fit() throws Exception {
        ParameterFit best = ParameterFit.NONE;
        for (double tauSeconds : FIT_TAU_SECONDS) {
            for (int devices : FIT_DEVICES) {
                List<Protocol> protocols = new ArrayList<>();
                for (double delay : HumanMemory.RETENTION_SECONDS) {
                    protocols.add(Retention.quiet(CHOICES, FIT_TRIALS, devices, delay, Subject.timing(tauSeconds)));
                }
                double[] retention = ask(new LoopEngine(), protocols, tauSeconds).ofTrials().stream()
                        .mapToDouble(share -> share[0])
                        .toArray();
                best = best.orIfCloser(
                        new ParameterFit(tauSeconds, devices, Curve.rmse(retention, HumanMemory.RETENTION)));
            }
        }
        return best;
    }

    private Retention distracted(int distractors, boolean same, double overlap, int devices, Timing timing) {
        return new Retention(CHOICES, trials, devices, DISTRACTED_SECONDS, distractors, same, overlap, timing);
    }

    private Shares ask(MemoryEngine engine, List<Protocol> protocols, double tauSeconds) throws Exception {
        List<Participant> participants = new ArrayList<>();
        for (Protocol protocol : protocols) {
            participants.add(new Participant("words" + participants.size() + "/items", protocol, new StrongestItem()));
        }
        Answers answers = engine.ask(new Cohort(subject.neurons(tauSeconds), participants));
        return new Shares(
                participants.stream()
                        .map(participant -> sharesRight(participant.protocol(), answers.of(participant)))
                        .toList(),
                answers.joulesPerItem(participants));
    }

    /** Shares right by protocol, and the energy for each word shown in all of them. */
    private record Shares(List<double[]> ofTrials, double joulesPerItem) {}

    /** By trial of a block; outside of blocks every trial is like the first. */
    private static double[] sharesRight(Protocol protocol, List<MemoryAnswer> answers) {
        boolean inBlocks = protocol instanceof ProactiveTrials;
        double[] shares = new double[inBlocks ? ((ProactiveTrials) protocol).trialsOfBlock() : 1];
        for (MemoryAnswer answer : answers) {
            int trial = answer.getTrial() % shares.length;
            int right = inBlocks ? ((ProactiveTrials) protocol).rightPlace(trial) : 0;
            shares[trial] += answer.getAnswer().get(0) == right ? (double) shares.length / answers.size() : 0;
        }
        return shares;
    }
}
