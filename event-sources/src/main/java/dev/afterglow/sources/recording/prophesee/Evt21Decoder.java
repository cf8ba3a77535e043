package dev.afterglow.sources.recording.prophesee;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.FixedRecordDecoder;
import dev.afterglow.sources.recording.decoding.LittleEndian;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import dev.afterglow.sources.recording.decoding.WrappingTime;

/**
 * EVT 2.1: 64-bit words. The upper half is a word as in EVT 2.0, the lower half a mask of 32 pixels to the right of its
 * x. Early sensors wrote the halves the other way round, which OpenEB calls the legacy endianness.
 */
final class Evt21Decoder extends FixedRecordDecoder {
    private static final int WORD_BYTES = 8;
    private static final int BRIGHTER = 0x1;
    private static final int TIME_HIGH = 0x8;
    private static final int EXTERNAL_TRIGGER = 0xA;
    private static final int LOW_TIME_BITS = 6;

    private final WrappingTime time = new WrappingTime(34);
    private final int width;
    private final int height;
    private final int headOffset;
    private boolean isDated;
    private long highTimeUs;
    private int pendingBits;

    Evt21Decoder(RecordingInput input, SensorGeometry bounds, SkippedCounts skipped, boolean isLegacy) {
        super(input, WORD_BYTES, skipped);
        width = bounds.widthPx();
        height = bounds.heightPx();
        headOffset = isLegacy ? 0 : Integer.BYTES;
    }

    @Override
    protected int decodeRecords(byte[] bytes, int from, int to, EventBatch batch) {
        int at = from;
        while (at < to && !batch.isFull()) {
            int head = LittleEndian.intAt(bytes, at + headOffset);
            int type = head >>> 28;
            if (type <= BRIGHTER) {
                int mask = LittleEndian.intAt(bytes, at + Integer.BYTES - headOffset);
                pendingBits = addPixels(head, pendingBits == 0 ? mask : pendingBits, batch);
                if (pendingBits != 0) {
                    return at;
                }
            } else if (type == TIME_HIGH) {
                isDated = true;
                highTimeUs = time.extend((head & 0x0FFF_FFFFL) << LOW_TIME_BITS);
            } else {
                skipped.add(type == EXTERNAL_TRIGGER ? SkippedCounts.TRIGGER : SkippedCounts.OTHER, 1);
            }
            at += WORD_BYTES;
        }
        return at;
    }

    /** The bits that had no room in the batch. */
    private int addPixels(int head, int mask, EventBatch batch) {
        if (!isDated) {
            skipped.add(SkippedCounts.BEFORE_FIRST_TIME, Integer.bitCount(mask));
            return 0;
        }
        int y = head & 0x7FF;
        if (y >= height) {
            skipped.add(SkippedCounts.OUT_OF_RANGE, Integer.bitCount(mask));
            return 0;
        }
        int firstX = head >>> 11 & 0x7FF;
        long timestampUs = highTimeUs | (head >>> 22 & 0x3F);
        int bits = mask;
        while (bits != 0 && !batch.isFull()) {
            int x = firstX + Integer.numberOfTrailingZeros(bits);
            bits &= bits - 1;
            if (x < width) {
                batch.add(timestampUs, x, y, head >>> 28 == BRIGHTER);
            } else {
                skipped.add(SkippedCounts.OUT_OF_RANGE, 1);
            }
        }
        return bits;
    }
}
