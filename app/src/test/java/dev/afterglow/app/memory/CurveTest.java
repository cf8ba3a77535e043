package dev.afterglow.app.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CurveTest {
    @Test
    void ranksCorrelateWhateverTheValues() {
        double[] rising = {1, 2, 5, 9};

        assertThat(Curve.spearman(rising, new double[] {0.1, 0.2, 70, 71})).isCloseTo(1, within(1e-12));
        assertThat(Curve.spearman(rising, new double[] {4, 3, 2, 1})).isCloseTo(-1, within(1e-12));
    }

    /** By hand: ranks 1, 2.5, 2.5, 4 against 1, 3, 2, 4. */
    @Test
    void equalValuesShareTheirRank() {
        assertThat(Curve.spearman(new double[] {1, 2, 2, 3}, new double[] {1, 3, 2, 4}))
                .isCloseTo(4.5 / Math.sqrt(4.5 * 5), within(1e-12));
    }

    @Test
    void aRiseCountsBeyondTwoStandardErrorsOfTheDifference() {
        // Two standard errors of 0.5 against 0.5 at 1000 trials are 0.0447.
        assertThat(Curve.rises(new double[] {0.9, 0.5, 0.54, 0.3}, 1000)).isZero();
        assertThat(Curve.rises(new double[] {0.9, 0.5, 0.55, 0.3}, 1000)).isEqualTo(1);
    }
}
