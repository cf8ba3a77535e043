package dev.afterglow.app.command;

import dev.afterglow.app.memory.InterferenceReport;
import dev.afterglow.app.memory.InterferenceReport.Delay;
import dev.afterglow.app.memory.InterferenceReport.Distraction;
import dev.afterglow.app.memory.InterferenceReport.ProactiveTrial;
import dev.afterglow.app.memory.InterferenceReport.Resemblance;

/** Interference as people read it: ours, raw and fitted, with the human value beside. */
final class InterferenceTable {
    private InterferenceTable() {}

    static String of(InterferenceReport report) {
        InterferenceReport.Run raw = report.raw();
        MemoryTable table = new MemoryTable(report.fitted())
                .head(report.neuron(), report.preset(), report.seed(), report.trials() + " trials of each kind")
                .line(
                        "raw",
                        "tau %.3g s, %d devices an item",
                        raw.parameters().tauSeconds(),
                        raw.parameters().devices())
                .fittedLine(
                        "fitted to retention",
                        "tau %.3g s, %d devices",
                        report.fit().tauSeconds(),
                        report.fit().devices())
                .blank()
                .line("share right of four", "    raw%s   human", report.fitted() ? "  fitted" : "");
        for (int i = 0; i < report.retention().size(); i++) {
            Delay at = report.retention().get(i);
            table.row(
                    "after %.0f s".formatted(at.seconds()),
                    raw.retention().get(i).accuracy(),
                    at.accuracy(),
                    at.human());
        }
        table.row(
                        "RMSE to human retention",
                        raw.parameters().rmseRetention(),
                        report.fit().rmseRetention(),
                        Double.NaN)
                .blank();
        for (int i = 0; i < report.distractors().size(); i++) {
            Distraction by = report.distractors().get(i);
            table.row(
                    "distractors " + by.distractors(), raw.distractors().get(i).accuracy(), by.accuracy(), by.human());
        }
        for (int i = 0; i < report.overlap().size(); i++) {
            Resemblance by = report.overlap().get(i);
            table.row("3 of overlap " + by.overlap(), raw.overlap().get(i).accuracy(), by.accuracy(), Double.NaN);
        }
        table.blank();
        for (int i = 0; i < report.proactive().size(); i++) {
            ProactiveTrial in = report.proactive().get(i);
            String name = in.interval() + " interval, trial " + in.trial() + (in.newCategory() ? "*" : "");
            table.row(name, raw.proactive().get(i).accuracy(), in.accuracy(), Double.NaN);
        }
        table.line("", "* of a new category")
                .line("Spearman with human", "%.2f over delays and distractors", report.spearman())
                .line("rises with delay", "%d beyond two standard errors", report.rises())
                .energy(report.joulesPerItem());
        report.controls()
                .forEach(control -> table.control(
                        control.neuron(),
                        "retention "
                                + MemoryTable.numbers(control.run().retention().stream()
                                        .mapToDouble(Delay::accuracy)
                                        .toArray())));
        return table.toString();
    }
}
