package dev.afterglow.app.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.afterglow.app.memory.InterferenceExperiment.Results;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 1000 trials of each kind with raw parameters; a share has a standard error of 0.016 at most. */
class InterferenceTest {
    private static final int TRIALS = 1000;
    private static final double THREE_ERRORS = 0.048;
    private static final double CHANCE = 1.0 / InterferenceExperiment.CHOICES;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void accuracyFallsWithDelayNumberOfDistractorsAndResemblance(long seed) throws Exception {
        Results results = raw(new Subject("mtj", "MEMORY_ITEMS", seed, false));

        assertFalls(results.retention());
        assertFalls(results.overlap());
        double[] distractors = results.distractors();
        assertFalls(new double[] {distractors[0], distractors[1], distractors[3]});
        assertThat(Curve.rises(results.retention(), TRIALS)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void wordsOfEarlierTrialsCompeteAtShortIntervalsOnly(long seed) throws Exception {
        double[][] proactive =
                raw(new Subject("mtj", "MEMORY_ITEMS", seed, false)).proactive();
        double[] shortly = proactive[0];
        double[] lengthy = proactive[1];

        for (int trial = 1; trial < 4; trial++) {
            assertThat(shortly[trial]).isLessThan(shortly[trial - 1] + THREE_ERRORS);
            assertThat(lengthy[trial]).isCloseTo(lengthy[0], within(THREE_ERRORS));
        }
        assertThat(shortly[3]).isLessThan(shortly[0] - 2 * THREE_ERRORS);
        assertThat(shortly[4]).as("of a new category").isCloseTo(shortly[0], within(THREE_ERRORS));
    }

    @ParameterizedTest
    @CsvSource({"mtj-memoryless, false", "mtj, true"})
    void withoutHeatEveryAnswerIsAGuess(String neuron, boolean realTime) throws Exception {
        Results results = raw(new Subject(neuron, "MEMORY_ITEMS", 1, realTime));

        assertGuessed(results.retention());
        assertGuessed(results.distractors());
        assertGuessed(results.proactive()[0]);
    }

    private static void assertGuessed(double[] shares) {
        for (double share : shares) {
            assertThat(share).isCloseTo(CHANCE, within(THREE_ERRORS));
        }
    }

    private static void assertFalls(double[] shares) {
        for (int i = 1; i < shares.length; i++) {
            assertThat(shares[i]).isLessThan(shares[i - 1]);
        }
    }

    private static Results raw(Subject subject) throws Exception {
        return new InterferenceExperiment(subject, TRIALS)
                .results(new LoopEngine(), InterferenceExperiment.RAW.tauItems(), InterferenceExperiment.RAW.devices());
    }
}
