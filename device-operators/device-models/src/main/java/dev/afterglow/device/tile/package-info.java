/**
 * Arrays of neurons: the fast path. A {@link dev.afterglow.device.tile.NeuronTileModel} says what happens to the neurons of
 * one tile at events, at readout ticks and in between; a {@link dev.afterglow.device.tile.NeuronTileState} is all they
 * remember.
 *
 * <p>Sensor time is in microseconds. Within a tile a neuron is {@code 2 * pixel + polarity}.
 */
@NullMarked
package dev.afterglow.device.tile;

import org.jspecify.annotations.NullMarked;
