/**
 * The neurons of a tile as event-time state: packets in, one readout a tick out. {@link
 * dev.afterglow.functions.tile.TileStepper} orders packets and ticks; {@link
 * dev.afterglow.functions.tile.NeuronTileFunction} ties it to Flink's state and timers.
 */
@NullMarked
package dev.afterglow.functions.tile;

import org.jspecify.annotations.NullMarked;
