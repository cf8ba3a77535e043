package dev.afterglow.sources.recording;

import dev.afterglow.sources.SensorGeometry;
import org.jspecify.annotations.Nullable;

/**
 * What a person adds to a recording that does not say it itself.
 *
 * @param format name of the format, or null to find it by content and then by file name
 * @param geometry size of the sensor, or null to take it from the header or else from the events
 */
public record RecordingOptions(
        @Nullable String format, @Nullable SensorGeometry geometry) {
    public static final RecordingOptions NONE = new RecordingOptions(null, null);
}
