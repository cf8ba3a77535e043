package dev.afterglow.sources.recording.decoding;

import dev.afterglow.sources.SensorGeometry;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a recording says, and the way to read on from there.
 *
 * @param geometry null if the recording does not say it
 * @param widest the largest geometry that the format's fields can address
 */
public record RecordingHeader(
        String format,
        String sensor,
        @Nullable SensorGeometry geometry,
        SensorGeometry widest,
        DecoderFactory decoderFactory) {

    /** Makes a decoder that begins at the input's position and passes over what lies outside {@code bounds}. */
    @FunctionalInterface
    public interface DecoderFactory {
        EventDecoder decoder(RecordingInput input, SensorGeometry bounds, SkippedCounts skipped);
    }
}
