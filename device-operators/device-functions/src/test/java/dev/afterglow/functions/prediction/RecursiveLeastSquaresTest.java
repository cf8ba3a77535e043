package dev.afterglow.functions.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RecursiveLeastSquaresTest {
    @Test
    void quietInputsDoNotWindItUp() {
        RecursiveLeastSquares regression = RecursiveLeastSquares.untrained(3, 3, Double.MAX_VALUE);
        for (int i = 0; i < 100_000; i++) {
            regression.learn(new double[] {1, 0, 0}, 2);
        }
        for (double element : regression.covariance) {
            assertThat(element).isFinite().isLessThan(10);
        }
        regression.learn(new double[] {1, 1, 0}, 3);
        assertThat(regression.predict(new double[] {1, 0, 0})).isBetween(1.5, 2.5);
    }

    @Test
    void followsAWorldThatChanges() {
        RecursiveLeastSquares regression = RecursiveLeastSquares.untrained(2, 3, Double.MAX_VALUE);
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 40_000; i++) {
            double x = random.nextDouble() - 0.5;
            regression.learn(new double[] {x, 1}, i < 20_000 ? 2 * x : -2 * x);
        }
        assertThat(regression.predict(new double[] {0.5, 1})).isBetween(-1.05, -0.95);
    }

    @Test
    void oneEventNobodyCouldForeseeDoesNotUndoWhatWasLearnt() {
        RecursiveLeastSquares regression = RecursiveLeastSquares.untrained(1, 3, 0.3);
        for (int i = 0; i < 100; i++) {
            regression.learn(new double[] {1}, 0.2);
        }
        regression.learn(new double[] {1}, 1000);
        assertThat(regression.predict(new double[] {1})).isBetween(0.15, 0.25);
    }
}
