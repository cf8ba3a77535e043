/**
 * Stimuli of working-memory experiments as events: an item is a tile of neurons, showing it a train of events, asking for it one
 * event a neuron. A {@link dev.afterglow.sources.memory.Protocol} makes a {@link dev.afterglow.sources.memory.Session}, which a
 * {@link dev.afterglow.sources.memory.StimulusSource} turns into events. What is asked when is told beside the events.
 */
@NullMarked
package dev.afterglow.sources.memory;

import org.jspecify.annotations.NullMarked;
