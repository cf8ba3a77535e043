package dev.afterglow.sources.recording.aedat;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.BigEndian;
import dev.afterglow.sources.recording.decoding.FixedRecordDecoder;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import dev.afterglow.sources.recording.decoding.WrappingTime;

/**
 * DVS128 addresses: bit 0 polarity (0 = brighter), bits 1-7 x, bits 8-14 y, bits 15 and 31 special. The bits between
 * are empty in a sound record.
 */
final class Aedat2Dvs128Decoder extends FixedRecordDecoder {
    private static final int RECORD_BYTES = 8;
    private static final int SPECIAL_BITS = 0x8000_8000;
    private static final int PIXEL_BITS = 0x7FFF;
    private static final int LAST = 127;

    private final WrappingTime time = new WrappingTime(32);

    Aedat2Dvs128Decoder(RecordingInput input, SensorGeometry bounds, SkippedCounts skipped) {
        super(input, RECORD_BYTES, skipped);
    }

    @Override
    protected int decodeRecords(byte[] bytes, int from, int to, EventBatch batch) {
        long[] timestampsUs = batch.timestampsUs;
        short[] x = batch.x;
        short[] y = batch.y;
        boolean[] brighter = batch.brighter;
        int capacity = timestampsUs.length;
        int size = batch.size();
        int special = 0;
        int outOfRange = 0;
        int at = from;
        for (; at < to && size < capacity; at += RECORD_BYTES) {
            int address = BigEndian.intAt(bytes, at);
            long timestampUs = time.extend(BigEndian.intAt(bytes, at + 4) & 0xFFFF_FFFFL);
            if ((address & ~PIXEL_BITS) != 0) {
                if ((address & SPECIAL_BITS) != 0) {
                    special++;
                } else {
                    outOfRange++;
                }
                continue;
            }
            timestampsUs[size] = timestampUs;
            x[size] = (short) (LAST - (address >>> 1 & 0x7F));
            y[size] = (short) (LAST - (address >>> 8));
            brighter[size] = (address & 1) == 0;
            size++;
        }
        batch.extendTo(size);
        skipped.add(SkippedCounts.SPECIAL, special);
        skipped.add(SkippedCounts.OUT_OF_RANGE, outOfRange);
        return at;
    }
}
