package dev.afterglow.functions.prediction;

/**
 * What was known at a tick that has passed, kept until its last horizon has come true.
 *
 * @param startDegrees steering wheel angle from which changes are told
 * @param toldDegrees change that the regression of each horizon told, before it was weighed; of the first, the angle itself
 * @param predictedDegrees angle that was predicted at each horizon
 */
public record PastInputs(
        long tickUs, double[] inputs, double startDegrees, double[] toldDegrees, double[] predictedDegrees) {}
