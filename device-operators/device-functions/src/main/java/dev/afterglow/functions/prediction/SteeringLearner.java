package dev.afterglow.functions.prediction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Predicts the steering wheel angle at several horizons and learns from what comes true: one regression a horizon.
 *
 * <p>The angle now is told from the camera alone. Later angles are told as a change from the angle the wheel has now, which a car
 * knows of itself; while it is not known, from the angle told by the camera. A told change counts as far as such changes came true
 * before. What has been learnt is plain public fields, which
 * makes it a Flink POJO.
 */
public final class SteeringLearner {
    /** How far ahead it looks; the first is the present. */
    public static final List<Double> HORIZON_SECONDS = List.of(0.0, 0.5, 1.0);

    private static final int INPUTS = FrameFeatures.COUNT + 1;
    private static final int START_ANGLE = FrameFeatures.COUNT;
    private static final double DEGREES_SCALE = 100;
    private static final double ERROR_MEMORY = 0.98;
    private static final double US_PER_SECOND = 1e6;

    // Chosen on the simulated road with seeds 1 to 3: a change is small and noisy, so it is believed more slowly.
    private static final double ANGLE_RIDGE = 3;
    private static final double CHANGE_RIDGE = 100;
    private static final double CHANGE_ERROR_LIMIT_DEGREES = 30;

    public List<RecursiveLeastSquares> regressions = new ArrayList<>();
    public List<ChangeConfidence> confidences = new ArrayList<>();
    public double[] meanSquaredErrorDegrees2 = new double[HORIZON_SECONDS.size()];
    public List<PastInputs> past = new ArrayList<>();

    public static SteeringLearner untrained() {
        SteeringLearner learner = new SteeringLearner();
        for (double seconds : HORIZON_SECONDS) {
            learner.regressions.add(
                    seconds == 0
                            ? RecursiveLeastSquares.untrained(INPUTS, ANGLE_RIDGE, Double.MAX_VALUE)
                            : RecursiveLeastSquares.untrained(
                                    INPUTS, CHANGE_RIDGE, CHANGE_ERROR_LIMIT_DEGREES / DEGREES_SCALE));
            learner.confidences.add(new ChangeConfidence());
        }
        return learner;
    }

    /**
     * Predicted steering wheel angle in degrees at each horizon, and what is remembered of the tick.
     *
     * @param steeringDegrees angle of the wheel now, or null if it is not known
     */
    public double[] predict(long tickUs, double[] features, @Nullable Double steeringDegrees) {
        double[] inputs = new double[INPUTS];
        System.arraycopy(features, 0, inputs, 0, features.length);
        double[] told = new double[HORIZON_SECONDS.size()];
        double[] predicted = new double[told.length];
        told[0] = DEGREES_SCALE * regressions.get(0).predict(inputs);
        predicted[0] = told[0];
        double startDegrees = steeringDegrees == null ? told[0] : steeringDegrees;
        inputs[START_ANGLE] = startDegrees / DEGREES_SCALE;
        for (int horizon = 1; horizon < told.length; horizon++) {
            told[horizon] = DEGREES_SCALE * regressions.get(horizon).predict(inputs);
            predicted[horizon] = startDegrees + confidences.get(horizon).factor() * told[horizon];
        }
        remember(new PastInputs(tickUs, inputs, startDegrees, told, predicted));
        return predicted;
    }

    /** Learns at every horizon from the angle that the wheel has at {@code tickUs}. */
    public void learn(long tickUs, double steeringDegrees) {
        for (int horizon = 0; horizon < HORIZON_SECONDS.size(); horizon++) {
            long thenUs = tickUs - Math.round(HORIZON_SECONDS.get(horizon) * US_PER_SECOND);
            for (PastInputs then : past) {
                if (then.tickUs() == thenUs) {
                    learn(horizon, then, steeringDegrees);
                }
            }
        }
    }

    /** Standard deviation in degrees of the predictions of a horizon that came true lately. */
    public double sigmaDegrees(int horizon) {
        return Math.sqrt(meanSquaredErrorDegrees2[horizon]);
    }

    private void learn(int horizon, PastInputs then, double steeringDegrees) {
        double errorDegrees = steeringDegrees - then.predictedDegrees()[horizon];
        meanSquaredErrorDegrees2[horizon] =
                ERROR_MEMORY * meanSquaredErrorDegrees2[horizon] + (1 - ERROR_MEMORY) * errorDegrees * errorDegrees;
        double[] inputs = then.inputs().clone();
        double changeDegrees = steeringDegrees - then.startDegrees();
        if (horizon == 0) {
            // Never the very angle that is to be told.
            inputs[START_ANGLE] = 0;
            changeDegrees = steeringDegrees;
        } else {
            confidences.get(horizon).learn(then.toldDegrees()[horizon], changeDegrees);
        }
        regressions.get(horizon).learn(inputs, changeDegrees / DEGREES_SCALE);
    }

    private void remember(PastInputs inputs) {
        long lastHorizonUs = Math.round(HORIZON_SECONDS.get(HORIZON_SECONDS.size() - 1) * US_PER_SECOND);
        past.removeIf(old -> old.tickUs() < inputs.tickUs() - lastHorizonUs);
        past.add(inputs);
    }
}
