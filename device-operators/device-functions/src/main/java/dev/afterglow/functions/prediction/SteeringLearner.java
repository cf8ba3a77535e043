package dev.afterglow.functions.prediction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Predicts the steering wheel angle at several horizons and learns from what comes true: one regression a horizon.
 *
 * <p>The angle now is told from the camera alone. Later angles are also told from the angle that the wheel has now, which a car
 * knows of itself. What has been learnt is plain public fields, which makes it a Flink POJO.
 */
public final class SteeringLearner {
    public static final List<Double> HORIZON_SECONDS = List.of(0.0, 0.5, 1.0);

    private static final int INPUTS = FrameFeatures.COUNT + 1;
    private static final int OWN_STEERING = FrameFeatures.COUNT;
    private static final double DEGREES_SCALE = 100;
    private static final double ERROR_MEMORY = 0.98;
    private static final double US_PER_SECOND = 1e6;

    public List<RecursiveLeastSquares> regressions = new ArrayList<>();
    public double[] meanSquaredErrorDegrees2 = new double[HORIZON_SECONDS.size()];
    public List<PastInputs> past = new ArrayList<>();

    public static SteeringLearner untrained() {
        SteeringLearner learner = new SteeringLearner();
        for (int horizon = 0; horizon < HORIZON_SECONDS.size(); horizon++) {
            learner.regressions.add(RecursiveLeastSquares.untrained(INPUTS));
        }
        return learner;
    }

    /** Inputs of a tick; the steering that is known now, or null. */
    public static double[] inputs(double[] features, @Nullable Double steeringDegrees) {
        double[] inputs = new double[INPUTS];
        System.arraycopy(features, 0, inputs, 0, features.length);
        inputs[OWN_STEERING] = steeringDegrees == null ? 0 : steeringDegrees / DEGREES_SCALE;
        return inputs;
    }

    /** Predicted steering wheel angle in degrees at a horizon. */
    public double predict(int horizon, double[] inputs) {
        return DEGREES_SCALE * regressions.get(horizon).predict(visible(horizon, inputs));
    }

    /** Standard deviation in degrees of the predictions of a horizon that came true lately. */
    public double sigmaDegrees(int horizon) {
        return Math.sqrt(meanSquaredErrorDegrees2[horizon]);
    }

    /** Keeps the inputs of a tick, for the angles that will come true after it. */
    public void remember(long tickUs, double[] inputs) {
        long lastHorizonUs = Math.round(HORIZON_SECONDS.get(HORIZON_SECONDS.size() - 1) * US_PER_SECOND);
        past.removeIf(old -> old.tickUs() < tickUs - lastHorizonUs);
        past.add(new PastInputs(tickUs, inputs));
    }

    /** Learns at every horizon from the angle of the wheel at {@code tickUs}. */
    public void learn(long tickUs, double steeringDegrees) {
        for (int horizon = 0; horizon < HORIZON_SECONDS.size(); horizon++) {
            long thenUs = tickUs - Math.round(HORIZON_SECONDS.get(horizon) * US_PER_SECOND);
            for (PastInputs old : past) {
                if (old.tickUs() == thenUs) {
                    learn(horizon, old.inputs(), steeringDegrees);
                }
            }
        }
    }

    private void learn(int horizon, double[] inputs, double steeringDegrees) {
        double error = predict(horizon, inputs) - steeringDegrees;
        meanSquaredErrorDegrees2[horizon] =
                ERROR_MEMORY * meanSquaredErrorDegrees2[horizon] + (1 - ERROR_MEMORY) * error * error;
        regressions.get(horizon).learn(visible(horizon, inputs), steeringDegrees / DEGREES_SCALE);
    }

    /** What a horizon may look at: never the very angle that it is to tell. */
    private static double[] visible(int horizon, double[] inputs) {
        if (HORIZON_SECONDS.get(horizon) > 0) {
            return inputs;
        }
        double[] camera = inputs.clone();
        camera[OWN_STEERING] = 0;
        return camera;
    }
}
