package dev.afterglow.sources.clips;

import dev.afterglow.sources.EventBatch;

/**
 * The events of one window.
 *
 * @param events in the order of the recording, on its clock; the batch is the clip's own
 */
public record Clip(LabelledWindow window, EventBatch events) {}
