package dev.afterglow.sources.recording.encoding;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.RecordingException;
import java.io.Closeable;
import java.io.IOException;

/** A recording in the making; closing it completes the file. */
public interface RecordingWriter extends Closeable {
    /**
     * Appends the events of {@code batch}.
     *
     * @throws RecordingException if the format cannot express a time
     */
    void write(EventBatch batch) throws IOException;
}
