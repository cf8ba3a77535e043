package dev.afterglow.app.view;

import dev.afterglow.app.run.RunSettings;
import org.jspecify.annotations.Nullable;

/**
 * What is running, as the head of the page says it.
 *
 * @param run tells this run from others
 * @param source what is replayed
 * @param seconds sensor time to replay, or null if that is not known
 * @param cellSizePx side of a readout cell in sensor pixels
 */
record RunCard(
        String run,
        String source,
        String sensor,
        String neuron,
        String preset,
        long seed,
        String memoryTechnology,
        String delivery,
        @Nullable Double seconds,
        int cellSizePx) {
    static RunCard of(String run, String source, String sensor, RunSettings settings) {
        return new RunCard(
                run,
                source,
                sensor,
                settings.neurons().neuron(),
                settings.neurons().preset().name(),
                settings.neurons().seed(),
                settings.memoryTechnology().name(),
                settings.delivery().toString(),
                Double.isInfinite(settings.seconds()) ? null : settings.seconds(),
                settings.neurons().cellSizePx());
    }
}
