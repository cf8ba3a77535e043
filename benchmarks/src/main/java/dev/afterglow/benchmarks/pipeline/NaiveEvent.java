package dev.afterglow.benchmarks.pipeline;

/** One event as a record of its own. */
public record NaiveEvent(int neuron, long timestampUs) {}
