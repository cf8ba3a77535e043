package dev.afterglow.sources.recording.prophesee;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.recording.decoding.EventDecoder;
import java.io.IOException;

/** Events whose times count from {@code originUs}, which the counter of their format could not hold. */
record ShiftedDecoder(EventDecoder decoder, long originUs) implements EventDecoder {
    @Override
    public void decode(EventBatch batch) throws IOException {
        int from = batch.size();
        decoder.decode(batch);
        for (int i = from; i < batch.size(); i++) {
            batch.timestampsUs[i] += originUs;
        }
    }

    @Override
    public void close() throws IOException {
        decoder.close();
    }
}
