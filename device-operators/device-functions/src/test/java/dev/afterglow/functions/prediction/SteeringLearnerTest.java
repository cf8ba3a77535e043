package dev.afterglow.functions.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SteeringLearnerTest {
    private static final long TICK_US = 50_000;
    private static final double[] NOTHING_SEEN = new double[FrameFeatures.COUNT];

    private final SteeringLearner learner = SteeringLearner.untrained();

    @Test
    void learnsWhatDependsLinearlyOnTheFeatures() {
        SplittableRandom random = new SplittableRandom(5);
        double error = 0;
        for (int tick = 0; tick < 2000; tick++) {
            double[] features = features(random);
            double steering = 80 * features[3] - 40 * features[10] + 5;
            error = learner.predict(tick * TICK_US, features, steering)[0] - steering;
            learner.learn(tick * TICK_US, steering);
        }
        assertThat(error).isCloseTo(0, within(0.5));
        assertThat(learner.sigmaDegrees(0)).isLessThan(1);
    }

    @Test
    void theAngleNowIsNeverToldFromItself() {
        for (int tick = 0; tick < 100; tick++) {
            double steering = 50.0 * (tick % 2);
            learner.predict(tick * TICK_US, NOTHING_SEEN, steering);
            learner.learn(tick * TICK_US, steering);
        }
        assertThat(learner.predict(200 * TICK_US, NOTHING_SEEN, 300.0)[0])
                .isEqualTo(learner.predict(201 * TICK_US, NOTHING_SEEN, null)[0]);
    }

    @Test
    void laterAnglesAreToldFromTheOneNow() {
        double steering = 0;
        double[] told = {};
        for (int tick = 0; tick < 4000; tick++) {
            steering = tick % 40 < 20 ? 30 : -30;
            told = learner.predict(tick * TICK_US, NOTHING_SEEN, steering);
            learner.learn(tick * TICK_US, steering);
        }
        // Twenty ticks, one second, are half a period: the wheel will be on the other side. The ridge makes it careful.
        assertThat(told[2]).isCloseTo(-steering, within(20.0));
    }

    @Test
    void withoutAVehicleItStartsFromWhatTheCameraTells() {
        double[] told = learner.predict(0, NOTHING_SEEN, null);
        assertThat(told).containsOnly(0);
    }

    @Test
    void keepsNoMoreThanItsLongestHorizon() {
        for (int tick = 0; tick < 500; tick++) {
            learner.predict(tick * TICK_US, NOTHING_SEEN, null);
        }
        assertThat(learner.past).hasSize(21);
    }

    private static double[] features(SplittableRandom random) {
        double[] features = new double[FrameFeatures.COUNT];
        for (int i = 0; i < features.length - 1; i++) {
            features[i] = random.nextDouble();
        }
        features[features.length - 1] = 1;
        return features;
    }
}
