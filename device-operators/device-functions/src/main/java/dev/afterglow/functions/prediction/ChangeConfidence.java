package dev.afterglow.functions.prediction;

/**
 * How much of a predicted change to believe, from how predictions came true: the least-squares factor g of
 * actual = g predicted, within 0 and 1.
 *
 * <p>g = sum(p a) / (c + sum(p p)) over past predictions p and what became of them, a. Predictions that were no better than none
 * give 0, so what has not been learnt yet does no harm; c keeps g small until there is evidence. Old evidence fades. Public fields
 * make it a Flink POJO.
 */
public final class ChangeConfidence {
    private static final double MEMORY = 0.998;
    /** c: ten predicted changes of ten degrees that came true are believed half. */
    private static final double CAUTION_DEGREES2 = 10 * 10 * 10;

    public double sumPredictedActual;
    public double sumPredictedSquared;

    double factor() {
        return Math.max(0, Math.min(1, sumPredictedActual / (CAUTION_DEGREES2 + sumPredictedSquared)));
    }

    void learn(double predictedDegrees, double actualDegrees) {
        sumPredictedActual = MEMORY * sumPredictedActual + predictedDegrees * actualDegrees;
        sumPredictedSquared = MEMORY * sumPredictedSquared + predictedDegrees * predictedDegrees;
    }
}
