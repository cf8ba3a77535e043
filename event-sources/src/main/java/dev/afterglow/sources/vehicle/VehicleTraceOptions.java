package dev.afterglow.sources.vehicle;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a person adds to a trace that does not say it itself.
 *
 * @param nominalMessagesPerSecond dates the messages of a trace without times, or null to refuse such a trace
 * @param dbc describes the frames of a CAN log, or null
 * @param columns which columns of a table or signals of a bus are which signals, as {@link SignalMap} reads it, or null
 */
public record VehicleTraceOptions(
        @Nullable Double nominalMessagesPerSecond,
        @Nullable Path dbc,
        @Nullable String columns) {
    public static final VehicleTraceOptions NONE = new VehicleTraceOptions(null);

    public VehicleTraceOptions {
        if (nominalMessagesPerSecond != null && !(nominalMessagesPerSecond > 0 && nominalMessagesPerSecond <= 1e6)) {
            throw new IllegalArgumentException(
                    "nominalMessagesPerSecond must be above 0 and at most 1000000: " + nominalMessagesPerSecond);
        }
    }

    public VehicleTraceOptions(@Nullable Double nominalMessagesPerSecond) {
        this(nominalMessagesPerSecond, null, null);
    }
}
