package dev.afterglow.sources.memory;

/**
 * A question to memory: one pulse to every device of the named items.
 *
 * @param trial number within the session, from 0
 * @param tickUs sensor time at which the pulse is read, the end of its tick
 */
public record ProbeMoment(int trial, long tickUs, int[] items) {}
