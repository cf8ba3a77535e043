package dev.afterglow.app.command;

import dev.afterglow.app.memory.NBackLevel;
import dev.afterglow.app.memory.NBackReport;

/** n-back as people read it: ours, raw and fitted, with the human value beside. The RMSE of a level is that of its shares. */
final class NBackTable {
    private NBackTable() {}

    static String of(NBackReport report) {
        boolean fitted = report.fitted();
        MemoryTable table = new MemoryTable(fitted)
                .head(report.neuron(), report.preset(), report.seed(), report.trials() + " letters a level")
                .line(
                        "raw",
                        "tau %.3g items, %d devices an item",
                        report.raw().tauItems(),
                        report.raw().devices())
                .fittedLine(
                        "fitted",
                        "tau %.3g items, %d devices",
                        report.fit().tauItems(),
                        report.fit().devices())
                .blank()
                .line(
                        "",
                        "     d'         %s              hits  false alarms         RMSE%s",
                        pad(fitted),
                        fitted ? ", fitted" : "")
                .line("n", "    raw %s  human                 all   lure  other", fitted ? " fitted" : "");
        for (int i = 0; i < report.levels().size(); i++) {
            NBackLevel level = report.levels().get(i);
            double raw = report.raw().levels().get(i).dPrime();
            String ours = fitted ? "%7.2f %7.2f".formatted(raw, level.dPrime()) : "%7.2f".formatted(raw);
            table.line(
                    Integer.toString(level.n()),
                    "%s %7.2f +-%.2f %6.3f %6.3f %6.3f %6.3f %6.3f",
                    ours,
                    report.humanDPrime()[i],
                    report.humanDPrimeDeviation()[i],
                    level.hits(),
                    level.falseAlarms(),
                    level.lureFalseAlarms(),
                    level.nonLureFalseAlarms(),
                    report.rmseOfLevel()[i]);
        }
        table.row("RMSE to human d'", report.raw().rmseDPrime(), report.fit().rmseDPrime(), Double.NaN)
                .line("Spearman of d' and n", "%7.2f", report.spearman())
                .energy(report.levels().get(0).joulesPerItem());
        report.controls()
                .forEach(control -> table.control(control.neuron(), "d' " + MemoryTable.numbers(control.dPrime())));
        return table.toString();
    }

    private static String pad(boolean fitted) {
        return fitted ? "        " : "";
    }
}
