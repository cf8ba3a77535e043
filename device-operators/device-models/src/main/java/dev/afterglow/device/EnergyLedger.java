package dev.afterglow.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the neurons spent beside what digital memory of as many units would have spent in as many steps. A ratio says nothing
 * without its terms, so all of them are here.
 *
 * <p>The write pulse is charged to the junction in full, although it also is the neuron's computation.
 */
public record EnergyLedger(
        MemoryTechnology technology, long neuronSteps, double writeJoules, double readJoules, double resetJoules) {

    /** Memory power of an LSTM over that of the junctions as claimed in arXiv 2512.15829; its ledger is not public. */
    public static final double CLAIMED_LSTM_RATIO = 2874;

    /** Likewise for a parallel 3D-CNN. */
    public static final double CLAIMED_CNN3D_RATIO = 90_920;

    public double totalJoules() {
        return writeJoules + readJoules + resetJoules;
    }

    /** Infinite if the neurons spent nothing. */
    public double lstmRatio() {
        return technology.lstmJoules(neuronSteps) / totalJoules();
    }

    public double cnn3dRatio() {
        return technology.cnn3dJoules(neuronSteps) / totalJoules();
    }

    /** Energy a junction may be charged with in one step for the claimed ratio over an LSTM to come out of our terms. */
    public double joulesPerStepForClaimedLstmRatio() {
        return technology.lstmJoules(1) / CLAIMED_LSTM_RATIO;
    }

    public double joulesPerStepForClaimedCnn3dRatio() {
        return technology.cnn3dJoules(1) / CLAIMED_CNN3D_RATIO;
    }

    /** One line a term, then the ratios and the claimed ones with what would have to be counted to reach them. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line(
                "junctions: write %.4g J + read %.4g J + reset %.4g J = %.4g J in %d neuron steps",
                writeJoules, readJoules, resetJoules, totalJoules(), neuronSteps));
        technology.lstmTerms(neuronSteps).forEach(term -> lines.add(line(term)));
        technology.cnn3dTerms(neuronSteps).forEach(term -> lines.add(line(term)));
        lines.add(line("ratio to LSTM %.4g, to 3D-CNN %.4g (%s)", lstmRatio(), cnn3dRatio(), technology.name()));
        lines.add(line(
                "claimed %.0f would need %.3g J a neuron step, claimed %.0f would need %.3g J; here it is %.3g J",
                CLAIMED_LSTM_RATIO,
                joulesPerStepForClaimedLstmRatio(),
                CLAIMED_CNN3D_RATIO,
                joulesPerStepForClaimedCnn3dRatio(),
                totalJoules() / neuronSteps));
        lines.add(line(
                "area: leaky integrate-and-fire %.3g um2 / junction %.3g um2 = %.3g",
                1e12 * technology.lifSquareMetres(),
                1e12 * technology.junctionSquareMetres(),
                technology.lifAreaRatio()));
        return lines;
    }

    private static String line(EnergyTerm term) {
        return line("%s: %.4g x %.4g J = %.4g J", term.what(), term.count(), term.joulesEach(), term.joules());
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
