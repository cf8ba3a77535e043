package dev.afterglow.sources.recording.prophesee;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.FixedRecordDecoder;
import dev.afterglow.sources.recording.decoding.LittleEndian;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import dev.afterglow.sources.recording.decoding.WrappingTime;

/** DAT records: time in microseconds (uint32), then x in bits 0-13, y in 14-27 and polarity in 28. */
final class DatDecoder extends FixedRecordDecoder {
    static final int RECORD_BYTES = 8;

    private final WrappingTime time = new WrappingTime(32);
    private final int width;
    private final int height;

    DatDecoder(RecordingInput input, SensorGeometry bounds, SkippedCounts skipped) {
        super(input, RECORD_BYTES, skipped);
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
        int size = batch.size();
        int outOfRange = 0;
        int at = from;
        for (; at < to && size < capacity; at += RECORD_BYTES) {
            long timestampUs = time.extend(LittleEndian.unsignedIntAt(bytes, at));
            int pixel = LittleEndian.intAt(bytes, at + 4);
            int x = pixel & 0x3FFF;
            int y = pixel >>> 14 & 0x3FFF;
            if (x < width && y < height) {
                timestampsUs[size] = timestampUs;
                columns[size] = (short) x;
                rows[size] = (short) y;
                brighter[size] = (pixel >>> 28 & 1) != 0;
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
