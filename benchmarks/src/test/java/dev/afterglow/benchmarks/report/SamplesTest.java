package dev.afterglow.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class SamplesTest {
    @Test
    void theMedianIsTheMiddleRunAndTheSpreadTheRangeOverIt() {
        Samples odd = new Samples(new double[] {9, 1, 4});
        assertThat(odd.median()).isEqualTo(4);
        assertThat(odd.spread()).isCloseTo(2, within(1e-12));
        assertThat(new Samples(new double[] {1, 4, 2, 9}).median()).isEqualTo(3);
        assertThat(new Samples(new double[] {0, 0}).spread()).isZero();
    }

    @Test
    void aRowSaysWhetherItsGoalIsReached() {
        Samples ten = new Samples(new double[] {10});
        assertThat(new Row("drain", ten, "Mev/s", Goal.atLeast(10)).line()).endsWith(">= 10.0  reached");
        assertThat(new Row("drain", ten, "Mev/s", Goal.atLeast(11)).line()).endsWith(">= 11.0  NOT REACHED");
        assertThat(new Row("cost", ten, "%", Goal.atMost(11)).line()).endsWith("<= 11.0  reached");
        assertThat(Row.of("rival", ten, "Mev/s").line()).endsWith("spread    0 %");
    }

    @Test
    void aSectionHasTheRunsAndTheSpreadOfItsFirstFigure() {
        Section section = new Section()
                .add("first", new Samples(new double[] {1, 2, 3}))
                .add("second", new Samples(new double[] {5}));
        assertThat(section.keys())
                .containsEntry("first", 2.0)
                .containsEntry("second", 5.0)
                .containsEntry("runs", 3)
                .containsEntry("spread", 1.0)
                .containsKey("values");
    }
}
