package dev.afterglow.sources.vehicle;

import org.jspecify.annotations.Nullable;

/**
 * What a person adds to a trace that does not say it itself.
 *
 * @param nominalMessagesPerSecond dates the messages of a trace without times, or null to refuse such a trace
 */
public record VehicleTraceOptions(@Nullable Double nominalMessagesPerSecond) {
    public static final VehicleTraceOptions NONE = new VehicleTraceOptions(null);

    public VehicleTraceOptions {
        if (nominalMessagesPerSecond != null && !(nominalMessagesPerSecond > 0 && nominalMessagesPerSecond <= 1e6)) {
            throw new IllegalArgumentException(
                    "nominalMessagesPerSecond must be above 0 and at most 1000000: " + nominalMessagesPerSecond);
        }
    }
}
