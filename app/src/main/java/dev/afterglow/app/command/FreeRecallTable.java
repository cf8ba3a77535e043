package dev.afterglow.app.command;

import dev.afterglow.app.memory.FreeRecallReport;
import dev.afterglow.app.memory.FreeRecallReport.FirstRecall;
import dev.afterglow.app.memory.FreeRecallReport.RecalledList;
import java.util.Arrays;

/** Free recall as people read it: ours, raw and fitted, with the human curve beside. */
final class FreeRecallTable {
    private static final int LAST_ITEMS = 8;

    private FreeRecallTable() {}

    static String of(FreeRecallReport report) {
        MemoryTable table = new MemoryTable(report.fitted())
                .head(
                        report.neuron(),
                        report.preset(),
                        report.seed(),
                        report.trials() + " lists of each kind, " + (report.rehearsed() ? "with" : "without")
                                + " rehearsal");
        report.lists().forEach(list -> add(list, report.fitted(), table));
        table.blank();
        report.controls()
                .forEach(control -> table.control(
                        control.neuron() + ", 20-1",
                        "%s RMSE %.3f".formatted(ends(control.serialPosition()), control.rmseRecency())));
        return table.toString();
    }

    private static void add(RecalledList list, boolean fitted, MemoryTable table) {
        table.blank()
                .line(
                        "list " + list.list(),
                        "raw: tau %.3g items, %d devices",
                        list.raw().tauItems(),
                        list.raw().devices())
                .fittedLine(
                        "",
                        "fitted: tau %.3g items = %.3g s, %d devices",
                        list.tauItems(),
                        list.tauSeconds(),
                        list.devices())
                .line("", "first three ... last %d items", LAST_ITEMS)
                .line("  human", "%s", ends(list.human()))
                .fittedLine("  fitted", "%s", ends(list.serialPosition()))
                .line("  raw", "%s", ends(list.raw().serialPosition()))
                .line("  raw, 5 tau later", "%s", ends(list.delayed()))
                .line(
                        "  RMSE to human",
                        "raw: %.3f of the recency, %.3f of all",
                        list.raw().rmseRecency(),
                        list.raw().rmse())
                .fittedLine("", "fitted: %.3f, %.3f", list.rmseRecency(), list.rmse());
        FirstRecall human = list.humanFirstRecall();
        if (human != null) {
            int last = human.lastItems().length;
            table.line("  recalled first", "%s", "first item ... last " + last)
                    .line("    human", "%s", firsts(human))
                    .line(fitted ? "    fitted" : "    raw", "%s", firsts(FirstRecall.of(list.firstRecall(), last)));
        }
        table.line("  Spearman with human", "%.2f", list.spearman()).energy(list.joulesPerItem());
    }

    private static String ends(double[] curve) {
        int last = Math.min(LAST_ITEMS, curve.length - 3);
        return MemoryTable.numbers(Arrays.copyOf(curve, 3)) + " ... "
                + MemoryTable.numbers(Arrays.copyOfRange(curve, curve.length - last, curve.length));
    }

    private static String firsts(FirstRecall shares) {
        return MemoryTable.numbers(new double[] {shares.firstItem()}) + " ... "
                + MemoryTable.numbers(shares.lastItems());
    }
}
