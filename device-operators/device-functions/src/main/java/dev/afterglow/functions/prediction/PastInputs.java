package dev.afterglow.functions.prediction;

/** Inputs of a tick that has passed, kept until its last horizon has come true. */
public record PastInputs(long tickUs, double[] inputs) {}
