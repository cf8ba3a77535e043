package dev.afterglow.sources.recording.prophesee;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.FixedRecordDecoder;
import dev.afterglow.sources.recording.decoding.LittleEndian;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import dev.afterglow.sources.recording.decoding.WrappingTime;

/**
 * DAT records: time in microseconds (uint32), then x, y and polarity from the lowest bit on. Version 2 gives x and y 14
 * bits each; version 1, of the 304x240 ATIS, 9 and 8.
 */
final class DatDecoder extends FixedRecordDecoder {
    static final int RECORD_BYTES = 8;

    private final WrappingTime time = new WrappingTime(32);
    private final int width;
    private final int height;
    private final int xBits;
    private final int yBits;

    DatDecoder(RecordingInput input, SensorGeometry bounds, SkippedCounts skipped, int xBits, int yBits) {
        super(input, RECORD_BYTES, skipped);
        this.xBits = xBits;
        this.yBits = yBits;
        width = bounds.widthPx();
        height = bounds.heightPx();
    }

    @Override
    protected int decodeRecords(byte[] bytes, int from, int to, EventBatch batch) {
        long[] timestampsUs = batch.timestampsUs;
        short[] columns = batch.x;
        short[] rows = batch.y;
        boolean[] brighter = batch.brighter;
        int capacity = timestampsUs.length;
        int yShift = xBits;
        int polarityShift = xBits + yBits;
        int xMask = (1 << xBits) - 1;
        int yMask = (1 << yBits) - 1;
        int size = batch.size();
        int outOfRange = 0;
        int at = from;
        for (; at < to && size < capacity; at += RECORD_BYTES) {
            long timestampUs = time.extend(LittleEndian.unsignedIntAt(bytes, at));
            int pixel = LittleEndian.intAt(bytes, at + 4);
            int x = pixel & xMask;
            int y = pixel >>> yShift & yMask;
            if (x < width && y < height) {
                timestampsUs[size] = timestampUs;
                columns[size] = (short) x;
                rows[size] = (short) y;
                brighter[size] = (pixel >>> polarityShift & 1) != 0;
                size++;
            } else {
                outOfRange++;
            }
        }
        batch.extendTo(size);
        skipped.add(SkippedCounts.OUT_OF_RANGE, outOfRange);
        return at;
    }
}
