package dev.afterglow.app.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks of 2000 letters; a d' has a standard error of about 0.1. */
class NBackTest {
    private static final int LETTERS = 2000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sensitivityFallsWithNAsInPeople(long seed) throws Exception {
        List<NBackLevel> levels = raw(subject(seed));

        for (int n = 1; n < levels.size(); n++) {
            assertThat(levels.get(n).dPrime()).isLessThan(levels.get(n - 1).dPrime());
        }
        assertThat(Curve.spearman(
                        levels.stream().mapToDouble(NBackLevel::n).toArray(),
                        levels.stream().mapToDouble(NBackLevel::dPrime).toArray()))
                .isCloseTo(-1, within(1e-12));
        assertThat(levels.get(0).dPrime()).isGreaterThan(3);
        assertThat(levels.get(0).dPrime() - levels.get(2).dPrime()).isBetween(0.9, 2.5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void luresRaiseFalseAlarms(long seed) throws Exception {
        for (NBackLevel level : raw(subject(seed)).subList(1, NBackExperiment.LEVELS)) {
            assertThat(level.lureFalseAlarms()).isGreaterThan(1.5 * level.nonLureFalseAlarms());
        }
    }

    /** The fit is over few letters of one seed; what it found holds on others. */
    @Test
    void theFittedCurveIsCloseToThatOfPeople() throws Exception {
        ParameterFit fit = new NBackExperiment(subject(1), 200).fit();
        for (long seed = 1; seed <= 3; seed++) {
            List<NBackLevel> levels =
                    new NBackExperiment(subject(seed), LETTERS).levels(new LoopEngine(), fit.tauItems(), fit.devices());

            assertThat(Curve.rmse(
                            levels.stream().mapToDouble(NBackLevel::dPrime).toArray(), HumanMemory.N_BACK_D_PRIME))
                    .isLessThan(0.5);
        }
    }

    @ParameterizedTest
    @CsvSource({"mtj-memoryless, false", "mtj, true"})
    void withoutHeatThereIsNoMemory(String neuron, boolean realTime) throws Exception {
        for (NBackLevel level : raw(new Subject(neuron, "MEMORY_ITEMS", 1, realTime))) {
            assertThat(level.dPrime()).isCloseTo(0, within(0.3));
        }
    }

    @Test
    void dPrimeIsTheDifferenceOfCorrectedQuantiles() {
        assertThat(SignalDetection.normalQuantile(0.975)).isCloseTo(1.959963984540054, within(1e-12));
        assertThat(SignalDetection.normalProbability(-3)).isCloseTo(0.0013498980316301, within(1e-15));
        assertThat(SignalDetection.dPrime(9, 9, 0, 9))
                .isCloseTo(2 * SignalDetection.normalQuantile(0.95), within(1e-12));
    }

    private static List<NBackLevel> raw(Subject subject) throws Exception {
        return new NBackExperiment(subject, LETTERS)
                .levels(new LoopEngine(), NBackExperiment.RAW.tauItems(), NBackExperiment.RAW.devices());
    }

    private static Subject subject(long seed) {
        return new Subject("mtj", "MEMORY_ITEMS", seed, false);
    }
}
