package dev.afterglow.functions.metrics;

/**
 * When a task first saw a packet that lies at or behind a tick, or when the prediction of the tick was made.
 *
 * @param wallMs wall time of the task
 */
public record TickMoment(String sensorId, long tickUs, long wallMs) {}
