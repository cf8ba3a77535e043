package dev.afterglow.sources.recording.decoding;

import dev.afterglow.sources.EventBatch;
import java.io.Closeable;
import java.io.IOException;

/** Turns the bytes after a header into events, in file order. */
@FunctionalInterface
public interface EventDecoder extends Closeable {
    /** Adds events until {@code batch} is full, the recording has ended or, with some added, more would have to be waited for. */
    void decode(EventBatch batch) throws IOException;

    /** Frees what the decoder holds besides the input. */
    @Override
    default void close() throws IOException {}
}
