package dev.afterglow.sources.recording;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.EventDecoder;
import dev.afterglow.sources.recording.decoding.RecordingHeader;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens recordings of event cameras; the format is found by content first and by file name second. */
public final class Recordings {
    private Recordings() {}

    public static EventSource open(Path file) throws IOException {
        return open(file, RecordingOptions.NONE);
    }

    /**
     * Opens {@code file} with what a person says about it.
     *
     * @throws RecordingException in one line, if the file is missing, is no recording of a known format, or contradicts
     *     the options
     */
    public static EventSource open(Path file, RecordingOptions options) throws IOException {
        RecordingInput input = RecordingInput.open(file);
        try {
            RecordingFormat format = RecordingFormat.of(file, input, options.format());
            RecordingHeader header = format.headerReader().read(input, options.geometry());
            return new RecordingSource(input, header, geometry(input, header, options.geometry()));
        } catch (IOException | RuntimeException failure) {
            input.close();
            throw failure;
        }
    }

    /** Whether the content of {@code file}, and not only its name, shows a recording of events. */
    public static boolean isRecording(Path file) throws IOException {
        try (RecordingInput input = RecordingInput.open(file)) {
            return Signature.of(input).format() != null;
        }
    }

    private static SensorGeometry geometry(RecordingInput input, RecordingHeader header, @Nullable SensorGeometry given)
            throws IOException {
        SensorGeometry said = header.geometry();
        if (said == null) {
            return given == null ? smallestGeometry(input, header) : given;
        }
        if (given != null && !given.equals(said)) {
            throw input.errorOfFile("the header says " + said + ", so the geometry option must be left out: " + given);
        }
        return said;
    }

    /** The smallest sensor that holds every event, from one pass over the recording; 1x1 if it has none. */
    private static SensorGeometry smallestGeometry(RecordingInput input, RecordingHeader header) throws IOException {
        long dataOffset = input.offset();
        EventBatch batch = new EventBatch(EventBatch.DEFAULT_CAPACITY);
        int lastColumn = 0;
        int lastRow = 0;
        try (EventDecoder decoder = header.decoderFactory().decoder(input, header.widest(), new SkippedCounts())) {
            for (decoder.decode(batch); batch.size() > 0; decoder.decode(batch)) {
                for (int i = 0; i < batch.size(); i++) {
                    lastColumn = Math.max(lastColumn, batch.x[i]);
                    lastRow = Math.max(lastRow, batch.y[i]);
                }
                batch.clear();
            }
        }
        input.seek(dataOffset);
        return new SensorGeometry(lastColumn + 1, lastRow + 1);
    }
}
