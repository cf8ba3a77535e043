package dev.afterglow.app.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.afterglow.app.memory.FreeRecallExperiment.Condition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 600 lists of each kind; a share has a standard error of 0.02 at most. Raw parameters unless a test says so. */
class FreeRecallTest {
    private static final int LISTS = 600;
    private static final double TWO_ERRORS = 0.04;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theLastItemsAreRecalledBest(long seed) throws Exception {
        for (ListDesign design : ListDesign.MURDOCK) {
            double[] recalled = raw(subject(seed), design, 0, false);
            int items = design.items();

            assertThat(recalled[items - 1]).isGreaterThan(0.85);
            assertThat(recency(recalled)).isGreaterThan(0.4);
            for (int place = items - 5; place < items; place++) {
                assertThat(recalled[place]).isGreaterThan(recalled[place - 1] - TWO_ERRORS);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theMiddleOfLongListsIsFlat(long seed) throws Exception {
        for (ListDesign design : ListDesign.MURDOCK.subList(4, 6)) {
            double[] recalled = raw(subject(seed), design, 0, false);

            assertThat(slope(recalled, 3, design.items() - 12)).isCloseTo(0, within(0.01));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void fiveTimeConstantsLaterRecencyIsGone(long seed) throws Exception {
        ListDesign design = new ListDesign(20, 1);
        double now = recency(raw(subject(seed), design, 0, false));
        double later = recency(raw(
                subject(seed), design, FreeRecallExperiment.DELAY_TAUS * FreeRecallExperiment.RAW.tauItems(), false));

        assertThat(later).isLessThan(0.15 * now);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void onlyRehearsalGivesPrimacy(long seed) throws Exception {
        ListDesign design = new ListDesign(20, 1);

        assertThat(primacy(raw(subject(seed), design, 0, true))).isGreaterThan(0.1);
        assertThat(primacy(raw(subject(seed), design, 0, false))).isLessThan(TWO_ERRORS);
    }

    /** Fitted on the trials of one seed; judged on them, and on those of seeds that the fit has not seen. */
    @Test
    void theFittedRecencyIsThatOfPeopleOnTrialsItWasNotFittedTo() throws Exception {
        for (ListDesign design : ListDesign.MURDOCK) {
            ParameterFit fit = new FreeRecallExperiment(subject(1), LISTS).fit(design);
            for (long seed = 1; seed <= 4; seed++) {
                double[] recalled = recalled(new FreeRecallExperiment(subject(seed), 1000), design, fit, 0, false);

                assertThat(Curve.rmse(recalled, design.human(), design.recencyFrom()))
                        .as("recency RMSE of %s with %s, seed %d", design.name(), fit, seed)
                        .isLessThan(0.06);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"mtj-memoryless, false", "mtj, true"})
    void withoutHeatAllPlacesAreAlike(String neuron, boolean realTime) throws Exception {
        double[] recalled = raw(new Subject(neuron, "MEMORY_ITEMS", 1, realTime), new ListDesign(20, 1), 0, false);

        assertThat(recency(recalled)).isCloseTo(0, within(TWO_ERRORS));
        assertThat(primacy(recalled)).isCloseTo(0, within(TWO_ERRORS));
    }

    private static Subject subject(long seed) {
        return new Subject("mtj", "MEMORY_ITEMS", seed, false);
    }

    private static double[] raw(Subject subject, ListDesign design, double delaySeconds, boolean rehearsed)
            throws Exception {
        return recalled(
                new FreeRecallExperiment(subject, LISTS), design, FreeRecallExperiment.RAW, delaySeconds, rehearsed);
    }

    private static double[] recalled(
            FreeRecallExperiment experiment,
            ListDesign design,
            ParameterFit parameters,
            double delaySeconds,
            boolean rehearsed)
            throws Exception {
        List<Condition> conditions = new ArrayList<>(List.of(new Condition(design, delaySeconds, rehearsed)));
        return experiment
                .curves(
                        new LoopEngine(),
                        conditions,
                        parameters.tauItems() * design.itemSeconds(),
                        parameters.devices())
                .get(0)
                .recalled();
    }

    /** Mean of the last four over that of the middle, which is what lies before the last ten, or the first items of a short list. */
    private static double recency(double[] recalled) {
        int items = recalled.length;
        return Curve.mean(recalled, items - 4, items) - Curve.mean(recalled, 3, Math.max(5, items - 10));
    }

    private static double primacy(double[] recalled) {
        return recalled[0] - Curve.mean(recalled, 4, 9);
    }

    /** Of a straight line through the points by least squares. */
    private static double slope(double[] curve, int from, int to) {
        double middle = (from + to - 1) / 2.0;
        double above = 0;
        double below = 0;
        for (int place = from; place < to; place++) {
            above += (place - middle) * curve[place];
            below += (place - middle) * (place - middle);
        }
        return above / below;
    }
}
