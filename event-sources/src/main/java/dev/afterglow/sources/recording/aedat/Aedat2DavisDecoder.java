package dev.afterglow.sources.recording.aedat;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.BigEndian;
import dev.afterglow.sources.recording.decoding.FixedRecordDecoder;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import dev.afterglow.sources.recording.decoding.WrappingTime;

/**
 * DAVIS addresses: bits 22-30 y, bits 12-21 x, bit 11 polarity (1 = brighter), bit 10 an external input. With bit 31 the
 * word carries an inertial sample (bit 11 set) or a pixel of a frame (bit 11 clear).
 */
final class Aedat2DavisDecoder extends FixedRecordDecoder {
    private static final int RECORD_BYTES = 8;
    private static final int POLARITY_OR_IMU = 1 << 11;
    private static final int EXTERNAL = 1 << 10;

    private final WrappingTime time = new WrappingTime(32);
    private final int lastColumn;
    private final int lastRow;

    Aedat2DavisDecoder(RecordingInput input, SensorGeometry bounds, SkippedCounts skipped) {
        super(input, RECORD_BYTES, skipped);
        lastColumn = bounds.widthPx() - 1;
        lastRow = bounds.heightPx() - 1;
    }

    @Override
    protected int decodeRecords(byte[] bytes, int from, int to, EventBatch batch) {
        long[] timestampsUs = batch.timestampsUs;
        short[] x = batch.x;
        short[] y = batch.y;
        boolean[] brighter = batch.brighter;
        int capacity = timestampsUs.length;
        int size = batch.size();
        int imu = 0;
        int aps = 0;
        int external = 0;
        int outOfRange = 0;
        int at = from;
        for (; at < to && size < capacity; at += RECORD_BYTES) {
            int address = BigEndian.intAt(bytes, at);
            long timestampUs = time.extend(BigEndian.intAt(bytes, at + 4) & 0xFFFF_FFFFL);
            boolean isFlagged = (address & POLARITY_OR_IMU) != 0;
            int column = lastColumn - (address >>> 12 & 0x3FF);
            int row = lastRow - (address >>> 22 & 0x1FF);
            if (address < 0) {
                if (isFlagged) {
                    imu++;
                } else {
                    aps++;
                }
            } else if ((address & EXTERNAL) != 0) {
                external++;
            } else if ((column | row) < 0) {
                outOfRange++;
            } else {
                timestampsUs[size] = timestampUs;
                x[size] = (short) column;
                y[size] = (short) row;
                brighter[size] = isFlagged;
                size++;
            }
        }
        batch.extendTo(size);
        skipped.add(SkippedCounts.IMU, imu);
        skipped.add(SkippedCounts.APS, aps);
        skipped.add(SkippedCounts.EXTERNAL, external);
        skipped.add(SkippedCounts.OUT_OF_RANGE, outOfRange);
        return at;
    }
}
