package dev.afterglow.sources.recording.plain;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.BigEndian;
import dev.afterglow.sources.recording.decoding.FixedRecordDecoder;
import dev.afterglow.sources.recording.decoding.RecordingHeader;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * N-MNIST and N-Caltech101 ({@code .bin}) and SLAYER ({@code .bs2}): no header, records of 5 bytes with x, y, polarity
 * (bit 23) and time in microseconds (bits 0-22, big-endian). A record with y = 240 is no event: it adds 2^13 us to what
 * follows.
 */
public final class NMnist extends FixedRecordDecoder {
    private static final int RECORD_BYTES = 5;
    private static final int OVERFLOW_ROW = 240;
    private static final long OVERFLOW_US = 1 << 13;
    private static final SensorGeometry WIDEST = new SensorGeometry(256, 256);

    private final int width;
    private final int height;
    private long overflowUs;

    private NMnist(RecordingInput input, SensorGeometry bounds, SkippedCounts skipped) {
        super(input, RECORD_BYTES, skipped);
        width = bounds.widthPx();
        height = bounds.heightPx();
    }

    public static RecordingHeader readHeader(RecordingInput input, @Nullable SensorGeometry given) throws IOException {
        return new RecordingHeader("N-MNIST", "ATIS", null, WIDEST, NMnist::new);
    }

    @Override
    protected int decodeRecords(byte[] bytes, int from, int to, EventBatch batch) {
        int at = from;
        for (; at < to && !batch.isFull(); at += RECORD_BYTES) {
            int x = bytes[at] & 0xFF;
            int y = bytes[at + 1] & 0xFF;
            int polarityAndTime = BigEndian.intAt(bytes, at + 1) & 0xFF_FFFF;
            if (y == OVERFLOW_ROW) {
                overflowUs += OVERFLOW_US;
            } else if (x < width && y < height) {
                batch.add(overflowUs + (polarityAndTime & 0x7F_FFFF), x, y, polarityAndTime > 0x7F_FFFF);
            } else {
                skipped.add(SkippedCounts.OUT_OF_RANGE, 1);
            }
        }
        return at;
    }
}
