package dev.afterglow.functions.prediction;

/**
 * What was known at a tick that has passed, kept until its last horizon has come true.
 *
 * @param startDegrees steering wheel angle from which changes are told
 */
public record PastInputs(long tickUs, double[] inputs, double startDegrees) {}
