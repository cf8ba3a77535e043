package dev.afterglow.functions.memory;

/**
 * What memory answered to a {@link Probe}. Natural id: sensor, tick.
 *
 * @param strengths how strongly each tile of the probe answered, in devices that switched
 * @param answer what the rule made of it; see {@link DecisionRule}
 */
public record MemoryAnswer(String sensorId, int trial, long tickUs, int[] strengths, int[] answer) {}
