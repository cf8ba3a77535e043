package dev.afterglow.app.run;

import dev.afterglow.device.EnergyLedger;
import dev.afterglow.device.EnergyTerm;
import dev.afterglow.device.MemoryTechnology;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the neurons spent beside what digital memory would have spent, with every term; the component names are keys of the
 * contract. Figures per joule are null if the neurons spent nothing.
 *
 * @param technology table of the digital memory
 * @param neuronSteps neurons read, counted once a tick: steps of as many digital units
 * @param junctionTerms pulses of each kind and what one cost on average
 * @param lstmTerms accesses to the state of an LSTM
 * @param cnn3dTerms accesses to the history of a parallel 3D-CNN
 * @param joulesPerStep spent by the neurons
 */
public record RunLedger(
        String technology,
        long neuronSteps,
        List<Term> junctionTerms,
        List<Term> lstmTerms,
        List<Term> cnn3dTerms,
        double joules,
        @Nullable Double joulesPerStep,
        Comparison lstm,
        Comparison cnn3d,
        double lifSquareMetres,
        double junctionSquareMetres,
        double lifAreaRatio) {

    /** One line: how often, and what it costs once and in all. */
    public record Term(String what, double count, double joulesEach, double joules) {
        static Term of(EnergyTerm term) {
            return new Term(term.what(), term.count(), term.joulesEach(), term.joules());
        }

        private static Term mean(String what, long count, double joules) {
            return new Term(what, count, count == 0 ? 0 : joules / count, joules);
        }
    }

    /**
     * One digital memory over the junctions.
     *
     * @param ratio of the energies here
     * @param claimedRatio by the abstract of arXiv 2512.15829
     * @param joulesPerStepForClaim what a neuron would have to be charged with in a step for that
     */
    public record Comparison(
            double joules, @Nullable Double ratio, double claimedRatio, double joulesPerStepForClaim) {}

    static RunLedger of(EnergyLedger ledger, long pulses, long switches) {
        MemoryTechnology technology = ledger.technology();
        double joules = ledger.totalJoules();
        long steps = ledger.neuronSteps();
        return new RunLedger(
                technology.name(),
                steps,
                List.of(
                        Term.mean("write pulses", pulses, ledger.writeJoules()),
                        Term.mean("read pulses", steps, ledger.readJoules()),
                        Term.mean("reset pulses", switches, ledger.resetJoules())),
                technology.lstmTerms(steps).stream().map(Term::of).toList(),
                technology.cnn3dTerms(steps).stream().map(Term::of).toList(),
                joules,
                steps == 0 ? null : joules / steps,
                new Comparison(
                        technology.lstmJoules(steps),
                        joules == 0 ? null : ledger.lstmRatio(),
                        EnergyLedger.CLAIMED_LSTM_RATIO,
                        ledger.joulesPerStepForClaimedLstmRatio()),
                new Comparison(
                        technology.cnn3dJoules(steps),
                        joules == 0 ? null : ledger.cnn3dRatio(),
                        EnergyLedger.CLAIMED_CNN3D_RATIO,
                        ledger.joulesPerStepForClaimedCnn3dRatio()),
                technology.lifSquareMetres(),
                technology.junctionSquareMetres(),
                technology.lifAreaRatio());
    }
}
