package dev.afterglow.sources.recording.decoding;

import dev.afterglow.sources.EventBatch;
import java.io.IOException;

/** A recording whose data is one run of records of the same size up to the end of the file. */
public abstract class FixedRecordDecoder implements EventDecoder {
    protected final SkippedCounts skipped;
    private final RecordingInput input;
    private final int recordBytes;

    protected FixedRecordDecoder(RecordingInput input, int recordBytes, SkippedCounts skipped) {
        this.input = input;
        this.recordBytes = recordBytes;
        this.skipped = skipped;
    }

    @Override
    public final void decode(EventBatch batch) throws IOException {
        while (!batch.isFull() && !(batch.size() > 0 && input.mayHaveToWaitFor(recordBytes))) {
            if (input.atLeast(recordBytes) < recordBytes) {
                skipped.add(SkippedCounts.TRAILING_BYTES, input.available());
                input.advance(input.available());
                return;
            }
            int from = input.position();
            int to = from + input.available() / recordBytes * recordBytes;
            input.advance(decodeRecords(input.window(), from, to, batch) - from);
        }
    }

    /**
     * Decodes the records that fill {@code bytes[from..to)} until {@code batch} is full.
     *
     * @return index of the first byte that was not taken
     */
    protected abstract int decodeRecords(byte[] bytes, int from, int to, EventBatch batch);
}
