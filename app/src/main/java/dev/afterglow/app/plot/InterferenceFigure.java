package dev.afterglow.app.plot;

import dev.afterglow.app.memory.InterferenceReport;
import dev.afterglow.app.memory.InterferenceReport.Delay;
import dev.afterglow.app.memory.InterferenceReport.Distraction;
import dev.afterglow.app.memory.InterferenceReport.ProactiveTrial;
import dev.afterglow.app.memory.InterferenceReport.Resemblance;
import java.util.List;

/** Retention, distractors, resemblance and proactive interference, beside people where there are figures. */
public final class InterferenceFigure {
    private static final int PANEL_WIDTH = 560;
    private static final int PANEL_HEIGHT = 380;
    private static final int GAP = 20;

    private InterferenceFigure() {}

    public static Figure of(InterferenceReport report) {
        String subtitle = "%s, %s; %s: tau %s s, %d devices; chance is 1 in 4"
                .formatted(
                        report.neuron(),
                        report.preset(),
                        report.fitted() ? "fitted to retention" : "raw",
                        Label.of(report.fit().tauSeconds()),
                        report.fit().devices());
        int right = PANEL_WIDTH + GAP;
        int lower = PANEL_HEIGHT + GAP;
        return new Figure("Forgetting and interference", subtitle, right + PANEL_WIDTH, lower + PANEL_HEIGHT)
                .with(retention(report), 0, 0, PANEL_WIDTH, PANEL_HEIGHT)
                .with(distractors(report), right, 0, PANEL_WIDTH, PANEL_HEIGHT)
                .with(overlap(report), 0, lower, PANEL_WIDTH, PANEL_HEIGHT)
                .with(proactive(report), right, lower, PANEL_WIDTH, PANEL_HEIGHT);
    }

    private static Chart retention(InterferenceReport report) {
        double[] seconds =
                report.retention().stream().mapToDouble(Delay::seconds).toArray();
        double[] human = report.retention().stream().mapToDouble(Delay::human).toArray();
        return new MemoryChart("Retention", "delay (s)", "share right")
                .shares()
                .from(-2, 62)
                .human(seconds, human)
                .fittedIf(report.fitted(), "fitted", seconds, accuracy(report.retention()))
                .raw("raw", seconds, accuracy(report.raw().retention()))
                .chart()
                .withLegendBelow();
    }

    private static Chart distractors(InterferenceReport report) {
        double[] condition = MemoryChart.places(report.distractors().size());
        double[] human =
                report.distractors().stream().mapToDouble(Distraction::human).toArray();
        return new MemoryChart("Distractors", "1 none, 2 one, 3 three the same, 4 three different", "share right")
                .shares()
                .from(0, condition.length + 1.0)
                .human(condition, human)
                .fittedIf(report.fitted(), "fitted", condition, distracted(report.distractors()))
                .raw("raw", condition, distracted(report.raw().distractors()))
                .chart()
                .withLegendBelow();
    }

    private static Chart overlap(InterferenceReport report) {
        double[] share =
                report.overlap().stream().mapToDouble(Resemblance::overlap).toArray();
        return new MemoryChart(
                        "Resemblance of three different distractors", "share of devices in common", "share right")
                .shares()
                .from(-0.05, 0.55)
                .fittedIf(report.fitted(), "fitted", share, resembling(report.overlap()))
                .raw("raw", share, resembling(report.raw().overlap()))
                .chart()
                .withLegendBelow();
    }

    private static Chart proactive(InterferenceReport report) {
        double[] shortly = proactive(report.proactive(), "short");
        double[] trial = MemoryChart.places(shortly.length);
        String ours = report.fitted() ? "fitted" : "raw";
        return new MemoryChart("Earlier words; a new category in the last trial", "trial", "share right")
                .shares()
                .from(0, trial.length + 1.0)
                .fitted(ours + ", short interval", trial, shortly)
                .raw(ours + ", long interval", trial, proactive(report.proactive(), "long"))
                .chart()
                .withLegendBelow();
    }

    private static double[] accuracy(List<Delay> delays) {
        return delays.stream().mapToDouble(Delay::accuracy).toArray();
    }

    private static double[] distracted(List<Distraction> distractions) {
        return distractions.stream().mapToDouble(Distraction::accuracy).toArray();
    }

    private static double[] resembling(List<Resemblance> resemblances) {
        return resemblances.stream().mapToDouble(Resemblance::accuracy).toArray();
    }

    private static double[] proactive(List<ProactiveTrial> trials, String interval) {
        return trials.stream()
                .filter(trial -> trial.interval().equals(interval))
                .mapToDouble(ProactiveTrial::accuracy)
                .toArray();
    }
}
