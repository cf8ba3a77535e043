package dev.afterglow.app.command;

import dev.afterglow.app.memory.FreeRecallReport;
import dev.afterglow.app.memory.FreeRecallReport.RecalledList;
import dev.afterglow.app.memory.InterferenceReport;
import dev.afterglow.app.memory.NBackLevel;
import dev.afterglow.app.memory.NBackReport;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Memory experiments as people read them: ours, raw and fitted, with the human value beside. */
final class MemoryTables {
    private static final int NAME_WIDTH = 26;
    private static final int LAST_ITEMS = 8;

    private MemoryTables() {}

    static String of(NBackReport report) {
        TextTable table = new TextTable(NAME_WIDTH);
        head(table, report.neuron(), report.preset(), report.seed(), report.trials() + " letters a level");
        table.line(
                        "raw",
                        "tau %.3g items, %d devices an item",
                        report.raw().tauItems(),
                        report.raw().devices())
                .line(
                        "fitted",
                        "tau %.3g items, %d devices",
                        report.fit().tauItems(),
                        report.fit().devices())
                .blank()
                .line("", "     d'                      hits  false alarms")
                .line("n", "    raw   fitted   human                 all   lure  other");
        for (int i = 0; i < report.levels().size(); i++) {
            NBackLevel level = report.levels().get(i);
            table.line(
                    Integer.toString(level.n()),
                    "%7.2f %7.2f %7.2f +-%.2f %6.3f %6.3f %6.3f %6.3f",
                    report.raw().levels().get(i).dPrime(),
                    level.dPrime(),
                    report.humanDPrime()[i],
                    report.humanDPrimeDeviation()[i],
                    level.hits(),
                    level.falseAlarms(),
                    level.lureFalseAlarms(),
                    level.nonLureFalseAlarms());
        }
        table.line(
                "RMSE to human d'",
                "%7.2f %7.2f",
                report.raw().rmseDPrime(),
                report.fit().rmseDPrime());
        report.controls().forEach(control -> control(table, control.neuron(), "d' " + numbers(control.dPrime())));
        return table.toString();
    }

    static String of(FreeRecallReport report) {
        TextTable table = new TextTable(NAME_WIDTH);
        head(
                table,
                report.neuron(),
                report.preset(),
                report.seed(),
                report.trials() + " lists of each kind, " + (report.rehearsed() ? "with" : "without") + " rehearsal");
        for (RecalledList list : report.lists()) {
            table.blank()
                    .line(
                            "list " + list.list(),
                            "fitted: tau %.3g items = %.3g s, %d devices; raw: tau %.3g items, %d devices",
                            list.tauItems(),
                            list.tauSeconds(),
                            list.devices(),
                            list.raw().tauItems(),
                            list.raw().devices())
                    .line("", "first three ... last %d items", LAST_ITEMS)
                    .line("  human", "%s", ends(list.human()))
                    .line("  fitted", "%s", ends(list.serialPosition()))
                    .line("  raw", "%s", ends(list.raw().serialPosition()))
                    .line("  raw, 5 tau later", "%s", ends(list.delayed()))
                    .line(
                            "  RMSE to human",
                            "fitted %.3f of the recency, %.3f of all; raw %.3f, %.3f",
                            list.rmseRecency(),
                            list.rmse(),
                            list.raw().rmseRecency(),
                            list.raw().rmse());
        }
        report.controls()
                .forEach(control -> control(
                        table,
                        control.neuron() + ", 20-1",
                        "%s RMSE %.3f".formatted(ends(control.serialPosition()), control.rmseRecency())));
        return table.toString();
    }

    static String of(InterferenceReport report) {
        TextTable table = new TextTable(NAME_WIDTH);
        head(table, report.neuron(), report.preset(), report.seed(), report.trials() + " trials of each kind");
        InterferenceReport.Fit raw = report.raw().parameters();
        table.line("raw", "tau %.3g s, %d devices an item", raw.tauSeconds(), raw.devices())
                .line(
                        "fitted to retention",
                        "tau %.3g s, %d devices",
                        report.fit().tauSeconds(),
                        report.fit().devices())
                .blank()
                .line("share right of four", "    raw  fitted   human");
        for (int i = 0; i < report.retention().size(); i++) {
            InterferenceReport.Delay at = report.retention().get(i);
            row(
                    table,
                    "after %.0f s".formatted(at.seconds()),
                    report.raw().retention().get(i).accuracy(),
                    at.accuracy(),
                    at.human());
        }
        table.line(
                        "RMSE to human retention",
                        "%7.3f %7.3f",
                        raw.rmseRetention(),
                        report.fit().rmseRetention())
                .blank();
        for (int i = 0; i < report.distractors().size(); i++) {
            InterferenceReport.Distraction by = report.distractors().get(i);
            row(
                    table,
                    "distractors " + by.distractors(),
                    report.raw().distractors().get(i).accuracy(),
                    by.accuracy(),
                    by.human());
        }
        for (int i = 0; i < report.overlap().size(); i++) {
            InterferenceReport.Resemblance by = report.overlap().get(i);
            row(
                    table,
                    "3 of overlap " + by.overlap(),
                    report.raw().overlap().get(i).accuracy(),
                    by.accuracy(),
                    Double.NaN);
        }
        table.blank();
        for (int i = 0; i < report.proactive().size(); i++) {
            InterferenceReport.ProactiveTrial in = report.proactive().get(i);
            String name = in.interval() + " interval, trial " + in.trial() + (in.newCategory() ? "*" : "");
            row(table, name, report.raw().proactive().get(i).accuracy(), in.accuracy(), Double.NaN);
        }
        table.line("", "* of a new category");
        report.controls()
                .forEach(control -> control(
                        table,
                        control.neuron(),
                        "retention "
                                + numbers(control.run().retention().stream()
                                        .mapToDouble(InterferenceReport.Delay::accuracy)
                                        .toArray())));
        return table.toString();
    }

    private static void head(TextTable table, String neuron, String preset, long seed, String trials) {
        table.line("neuron", "%s, preset %s", neuron, preset).line("trials", "%s, seed %d", trials, seed);
    }

    private static void control(TextTable table, String neuron, String figures) {
        table.line("control " + neuron, "%s", figures);
    }

    private static void row(TextTable table, String name, double raw, double fitted, double human) {
        table.line(name, Double.isNaN(human) ? "%7.3f %7.3f" : "%7.3f %7.3f %7.3f", raw, fitted, human);
    }

    private static String ends(double[] curve) {
        return numbers(Arrays.copyOf(curve, 3)) + " ... "
                + numbers(
                        Arrays.copyOfRange(curve, curve.length - Math.min(LAST_ITEMS, curve.length - 3), curve.length));
    }

    private static String numbers(double[] values) {
        List<Double> boxed = Arrays.stream(values).boxed().toList();
        return boxed.stream()
                .map(value -> String.format(Locale.ROOT, "%.2f", value))
                .collect(Collectors.joining(" "));
    }
}
