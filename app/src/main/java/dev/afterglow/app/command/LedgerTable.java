package dev.afterglow.app.command;

import dev.afterglow.app.run.RunLedger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run's ledger as people read it: a line a term. */
final class LedgerTable {
    private final TextTable table = new TextTable(11);

    private LedgerTable() {}

    static String of(RunLedger ledger) {
        return new LedgerTable().text(ledger);
    }

    private String text(RunLedger ledger) {
        table.blank().line("ledger", "%,d neuron steps, memory of %s", ledger.neuronSteps(), ledger.technology());
        terms("junctions", ledger.junctionTerms(), ledger.joules());
        terms("LSTM", ledger.lstmTerms(), ledger.lstm().joules());
        terms("3D-CNN", ledger.cnn3dTerms(), ledger.cnn3d().joules());
        Double each = ledger.joulesPerStep();
        table.line("per step", "%s for a junction", each == null ? "nothing" : Quantity.of(each, "J"));
        claim("LSTM", ledger.lstm());
        claim("3D-CNN", ledger.cnn3d());
        table.line(
                "area",
                "leaky integrate-and-fire %.3g um2, junction %.3g um2: %.1f times",
                1e12 * ledger.lifSquareMetres(),
                1e12 * ledger.junctionSquareMetres(),
                ledger.lifAreaRatio());
        return table.toString();
    }

    private void terms(String who, List<RunLedger.Term> terms, double joules) {
        String name = who;
        for (RunLedger.Term term : terms) {
            table.line(
                    name,
                    "%,15.0f x %9s = %9s  %s",
                    term.count(),
                    Quantity.of(term.joulesEach(), "J"),
                    Quantity.of(term.joules(), "J"),
                    term.what());
            name = "";
        }
        if (terms.size() > 1) {
            table.line("", "%15s   %9s   %9s  in all", "", "", Quantity.of(joules, "J"));
        }
    }

    private void claim(String who, RunLedger.Comparison comparison) {
        table.line(
                "",
                "%s %s times that; claimed %,.0f (arXiv 2512.15829), for which it would have to be %s",
                who,
                times(comparison.ratio()),
                comparison.claimedRatio(),
                Quantity.of(comparison.joulesPerStepForClaim(), "J"));
    }

    private static String times(@Nullable Double ratio) {
        return ratio == null ? "any number of" : "%,.0f".formatted(ratio);
    }
}
