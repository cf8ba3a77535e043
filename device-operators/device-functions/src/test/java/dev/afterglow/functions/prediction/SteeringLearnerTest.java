package dev.afterglow.functions.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SteeringLearnerTest {
    private static final long TICK_US = 50_000;

    @Test
    void learnsWhatDependsLinearlyOnTheFeatures() {
        SteeringLearner learner = SteeringLearner.untrained();
        SplittableRandom random = new SplittableRandom(5);
        double error = 0;
        for (int tick = 0; tick < 2000; tick++) {
            double[] features = features(random);
            double steering = 80 * features[3] - 40 * features[10] + 5;
            double[] inputs = SteeringLearner.inputs(features, steering);
            error = learner.predict(0, inputs) - steering;
            learner.remember(tick * TICK_US, inputs);
            learner.learn(tick * TICK_US, steering);
        }
        assertThat(error).isCloseTo(0, within(0.5));
        assertThat(learner.sigmaDegrees(0)).isLessThan(1);
    }

    @Test
    void theAngleNowIsNeverToldFromItself() {
        SteeringLearner learner = SteeringLearner.untrained();
        double[] features = new double[FrameFeatures.COUNT];
        for (int tick = 0; tick < 100; tick++) {
            double[] inputs = SteeringLearner.inputs(features, 50.0 * (tick % 2));
            learner.remember(tick * TICK_US, inputs);
            learner.learn(tick * TICK_US, 50.0 * (tick % 2));
        }
        assertThat(learner.predict(0, SteeringLearner.inputs(features, 300.0)))
                .isEqualTo(learner.predict(0, SteeringLearner.inputs(features, null)));
    }

    @Test
    void laterAnglesMayBeToldFromTheOneNow() {
        SteeringLearner learner = SteeringLearner.untrained();
        double[] features = new double[FrameFeatures.COUNT];
        double steering = 0;
        for (int tick = 0; tick < 1000; tick++) {
            steering = 60 * Math.sin(tick * 0.05);
            double[] inputs = SteeringLearner.inputs(features, steering);
            learner.remember(tick * TICK_US, inputs);
            learner.learn(tick * TICK_US, steering);
        }
        double halfASecondOn = 60 * Math.cos(10 * 0.05) * Math.sin(999 * 0.05);
        assertThat(learner.predict(1, SteeringLearner.inputs(features, steering)))
                .isCloseTo(halfASecondOn, within(3.0));
    }

    @Test
    void keepsNoMoreThanItsLongestHorizon() {
        SteeringLearner learner = SteeringLearner.untrained();
        for (int tick = 0; tick < 500; tick++) {
            learner.remember(tick * TICK_US, new double[FrameFeatures.COUNT + 1]);
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
