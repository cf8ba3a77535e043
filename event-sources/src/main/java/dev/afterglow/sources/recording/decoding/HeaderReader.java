package dev.afterglow.sources.recording.decoding;

import dev.afterglow.sources.SensorGeometry;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the head of one format. */
@FunctionalInterface
public interface HeaderReader {
    /**
     * What the head says, with the input left at the data.
     *
     * @param given the geometry that a person named, or null
     */
    RecordingHeader read(RecordingInput input, @Nullable SensorGeometry given) throws IOException;
}
