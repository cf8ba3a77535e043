package dev.afterglow.functions.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChangeConfidenceTest {
    private static final long SEED = 31;

    private final ChangeConfidence confidence = new ChangeConfidence();
    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void nothingIsBelievedBeforeThereIsEvidence() {
        assertThat(confidence.factor()).isZero();
    }

    @Test
    void tenChangesOfTenDegreesThatCameTrueAreBelievedHalf() {
        for (int i = 0; i < 10; i++) {
            confidence.learn(10, 10);
        }
        assertThat(confidence.factor()).isCloseTo(0.5, within(0.01));
    }

    @Test
    void findsHowFarPredictionsGoTooFar() {
        for (int i = 0; i < 5000; i++) {
            double actual = random.nextGaussian(0, 10);
            confidence.learn(actual / 0.6 + random.nextGaussian(0, 0.1), actual);
        }
        assertThat(confidence.factor()).as("seed %d", SEED).isCloseTo(0.6, within(0.03));
    }

    @Test
    void whatComesOutTheOtherWayIsNotBelieved() {
        for (int i = 0; i < 100; i++) {
            confidence.learn(10, -10);
        }
        assertThat(confidence.factor()).isZero();
    }

    @Test
    void noMoreThanAllIsBelieved() {
        for (int i = 0; i < 1000; i++) {
            confidence.learn(10, 30);
        }
        assertThat(confidence.factor()).isEqualTo(1);
    }
}
