package dev.afterglow.functions.memory;

/**
 * A question to memory: the tiles of the items that were pulsed in the tick that ends at {@code tickUs}. Natural id: sensor, tick.
 *
 * @param trial number that the protocol gave to the question
 * @param tiles in the order in which the answer names them, from 0
 */
public record Probe(String sensorId, int trial, long tickUs, int[] tiles) {}
