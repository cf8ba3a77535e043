package dev.afterglow.app.memory;

import dev.afterglow.functions.memory.SampledRecall;
import dev.afterglow.sources.memory.FreeRecall;
import java.util.ArrayList;
import java.util.List;

/** Free recall of Murdock's lists. */
public final class FreeRecallExperiment {
    /** Before any fit: time constant in items for every list. */
    static final ParameterFit RAW = new ParameterFit(5, 12, Double.NaN);

    /** Delayed recall comes after this many time constants. */
    static final double DELAY_TAUS = 5;

    /** Devices of an item in a fit: many, so that the share that answers is known well with few lists. */
    private static final int FIT_DEVICES = 128;

    private static final int FIT_LISTS = 150;
    private static final int MOST_DEVICES = 200;
    private static final double[] FIT_TAU_ITEMS = {
        0.75, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 8
    };

    private final Subject subject;
    private final int lists;

    public FreeRecallExperiment(Subject subject, int lists) {
        this.subject = subject;
        this.lists = lists;
    }

    /** All of it: raw and fitted curves, recall after a delay, and controls. */
    public FreeRecallReport report(MemoryEngine engine, boolean rehearsed) throws Exception {
        List<FreeRecallReport.RecalledList> reported = new ArrayList<>();
        for (ListDesign design : ListDesign.MURDOCK) {
            FreeRecallReport.Run raw = run(engine, design, RAW, rehearsed);
            FreeRecallReport.Run fitted = subject.isFitted() ? run(engine, design, fit(design), rehearsed) : raw;
            double tauSeconds = RAW.tauItems() * design.itemSeconds();
            Condition delayed = new Condition(design, DELAY_TAUS * tauSeconds, rehearsed);
            double[] later = curves(engine, List.of(delayed), tauSeconds, RAW.devices())
                    .get(0)
                    .recalled();
            reported.add(FreeRecallReport.RecalledList.of(design, fitted, raw, later));
        }
        List<FreeRecallReport.Control> controls = new ArrayList<>();
        for (Subject control : subject.controls()) {
            FreeRecallReport.Run run = new FreeRecallExperiment(control, lists)
                    .run(new LoopEngine(), FreeRecallReport.CONTROLLED, RAW, rehearsed);
            controls.add(new FreeRecallReport.Control(control.name(), run.rmseRecency(), run.serialPosition()));
        }
        return new FreeRecallReport(
                subject.name(),
                subject.preset().name(),
                subject.seed(),
                lists,
                rehearsed,
                subject.isFitted(),
                reported,
                controls);
    }

    private FreeRecallReport.Run run(MemoryEngine engine, ListDesign design, ParameterFit parameters, boolean rehearsed)
            throws Exception {
        RecallCurve curve = curves(
                        engine,
                        List.of(new Condition(design, 0, rehearsed)),
                        parameters.tauItems() * design.itemSeconds(),
                        parameters.devices())
                .get(0);
        return FreeRecallReport.Run.of(design, parameters, curve);
    }

    /** What is varied beside the two parameters. */
    record Condition(ListDesign design, double delaySeconds, boolean rehearsed) {}

    /** All conditions with one kind of neurons, which have a time constant in seconds. */
    List<RecallCurve> curves(MemoryEngine engine, List<Condition> conditions, double tauSeconds, int devices)
            throws Exception {
        return curves(engine, conditions, tauSeconds, devices, lists);
    }

    /** Time constant and devices with which the recency of a list comes nearest to the human one. */
    ParameterFit fit(ListDesign design) throws Exception {
        Condition condition = new Condition(design, 0, false);
        double[] human = design.human();
        ParameterFit best = ParameterFit.NONE;
        for (double tauItems : FIT_TAU_ITEMS) {
            double[] answering = curves(
                            new LoopEngine(),
                            List.of(condition),
                            tauItems * design.itemSeconds(),
                            FIT_DEVICES,
                            FIT_LISTS)
                    .get(0)
                    .answering();
            for (int devices = 1; devices <= MOST_DEVICES; devices++) {
                double rmse = Curve.rmse(anyOf(devices, answering), human, design.recencyFrom());
                best = best.orIfCloser(new ParameterFit(tauItems, devices, rmse));
            }
        }
        return best;
    }

    /** An item is recalled if any of its devices answers, and devices answer independently. */
    private static double[] anyOf(int devices, double[] answering) {
        double[] recalled = new double[answering.length];
        for (int item = 0; item < recalled.length; item++) {
            recalled[item] = -Math.expm1(devices * Math.log1p(-answering[item]));
        }
        return recalled;
    }

    private List<RecallCurve> curves(
            MemoryEngine engine, List<Condition> conditions, double tauSeconds, int devices, int count)
            throws Exception {
        List<Participant> participants = new ArrayList<>();
        for (Condition condition : conditions) {
            FreeRecall protocol = new FreeRecall(
                    condition.design().items(),
                    count,
                    devices,
                    condition.design().itemSeconds(),
                    condition.delaySeconds(),
                    condition.rehearsed(),
                    Subject.timing(tauSeconds),
                    subject.seed());
            participants.add(new Participant("recall" + participants.size() + "/items", protocol, new SampledRecall()));
        }
        Answers answers = engine.ask(new Cohort(subject.neurons(tauSeconds), participants));
        List<RecallCurve> curves = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            curves.add(RecallCurve.of(
                    answers.of(participants.get(i)),
                    conditions.get(i).design().items(),
                    devices,
                    answers.joulesPerItem(List.of(participants.get(i)))));
        }
        return curves;
    }
}
