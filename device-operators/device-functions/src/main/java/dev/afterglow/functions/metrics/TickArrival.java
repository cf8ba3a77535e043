package dev.afterglow.functions.metrics;

/**
 * When a task first saw a packet that lies at or behind a tick.
 *
 * @param arrivedMs wall time of the task
 */
public record TickArrival(String sensorId, long tickUs, long arrivedMs) {}
