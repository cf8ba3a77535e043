package dev.afterglow.sources.recording.prophesee;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.FixedRecordDecoder;
import dev.afterglow.sources.recording.decoding.LittleEndian;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import dev.afterglow.sources.recording.decoding.WrappingTime;

/**
 * EVT 2.0: 32-bit words, type in bits 28-31. An event (0 darker, 1 brighter) has the six low bits of its time in bits
 * 22-27, x in 11-21 and y in 0-10; TIME_HIGH (8) has the upper 28 bits of the 34-bit time in microseconds. What comes
 * before the first TIME_HIGH cannot be dated.
 */
final class Evt2Decoder extends FixedRecordDecoder {
    private static final int WORD_BYTES = 4;
    private static final int BRIGHTER = 0x1;
    private static final int TIME_HIGH = 0x8;
    private static final int EXTERNAL_TRIGGER = 0xA;
    private static final int IMU = 0xD;
    private static final int LOW_TIME_BITS = 6;

    private final WrappingTime time = new WrappingTime(34);
    private final int width;
    private final int height;
    private boolean isDated;
    private long highTimeUs;

    Evt2Decoder(RecordingInput input, SensorGeometry bounds, SkippedCounts skipped) {
        super(input, WORD_BYTES, skipped);
        width = bounds.widthPx();
        height = bounds.heightPx();
    }

    @Override
    protected int decodeRecords(byte[] bytes, int from, int to, EventBatch batch) {
        int start = isDated ? from : firstTimeHigh(bytes, from, to);
        return isDated ? decodeDated(bytes, start, to, batch) : start;
    }

    private int firstTimeHigh(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && LittleEndian.intAt(bytes, at) >>> 28 != TIME_HIGH) {
            at += WORD_BYTES;
        }
        skipped.add(SkippedCounts.BEFORE_FIRST_TIME, (at - from) / WORD_BYTES);
        isDated = at < to;
        return at;
    }

    private int decodeDated(byte[] bytes, int from, int to, EventBatch batch) {
        long[] timestampsUs = batch.timestampsUs;
        short[] columns = batch.x;
        short[] rows = batch.y;
        boolean[] brighter = batch.brighter;
        int capacity = timestampsUs.length;
        int size = batch.size();
        long highUs = highTimeUs;
        int outOfRange = 0;
        int at = from;
        for (; at < to && size < capacity; at += WORD_BYTES) {
            int word = LittleEndian.intAt(bytes, at);
            int type = word >>> 28;
            if (type <= BRIGHTER) {
                int x = word >>> 11 & 0x7FF;
                int y = word & 0x7FF;
                if (x < width && y < height) {
                    timestampsUs[size] = highUs | (word >>> 22 & 0x3F);
                    columns[size] = (short) x;
                    rows[size] = (short) y;
                    brighter[size] = type == BRIGHTER;
                    size++;
                } else {
                    outOfRange++;
                }
            } else if (type == TIME_HIGH) {
                highUs = time.extend((word & 0x0FFF_FFFFL) << LOW_TIME_BITS);
            } else {
                skipped.add(reason(type), 1);
            }
        }
        highTimeUs = highUs;
        batch.extendTo(size);
        skipped.add(SkippedCounts.OUT_OF_RANGE, outOfRange);
        return at;
    }

    private static String reason(int type) {
        return switch (type) {
            case EXTERNAL_TRIGGER -> SkippedCounts.TRIGGER;
            case IMU -> SkippedCounts.IMU;
            default -> SkippedCounts.OTHER;
        };
    }
}
