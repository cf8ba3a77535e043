package dev.afterglow.sources.recording.prophesee;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.FixedRecordDecoder;
import dev.afterglow.sources.recording.decoding.LittleEndian;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;

/**
 * EVT 3.0: 16-bit words, type in bits 12-15, that change a state of time, row, base column and polarity; ADDR_X and the
 * set bits of VECT words are events. Time in microseconds is loops, TIME_HIGH and TIME_LOW (12 bits each).
 *
 * <p>A loop of the 24-bit counter is a TIME_HIGH that falls by at least half its range. A TIME_LOW that falls is none:
 * sensors repeat a TIME_HIGH after which TIME_LOW steps back by a few microseconds. What comes before the first
 * TIME_HIGH cannot be dated.
 */
final class Evt3Decoder extends FixedRecordDecoder {
    private static final int WORD_BYTES = 2;
    private static final int ADDR_Y = 0x0;
    private static final int ADDR_X = 0x2;
    private static final int VECT_BASE_X = 0x3;
    private static final int VECT_12 = 0x4;
    private static final int VECT_8 = 0x5;
    private static final int TIME_LOW = 0x6;
    private static final int TIME_HIGH = 0x8;
    private static final int EXTERNAL_TRIGGER = 0xA;
    private static final int IMU = 0xD;
    private static final int COORDINATE = 0x7FF;
    private static final int POLARITY = 1 << 11;
    private static final int TIME_PART = 0xFFF;
    private static final int HALF_RANGE = 1 << 11;

    private final int width;
    private final int height;
    private boolean isDated;
    private long loopUs;
    private int high;
    private int low;
    private int row = Integer.MAX_VALUE; // no row before the first ADDR_Y
    private int baseX;
    private boolean isBrighterVector;

    /** The bits of the vector at hand that had no room in the last batch; 0 if the next word is a new one. */
    private int pendingBits;

    Evt3Decoder(RecordingInput input, SensorGeometry bounds, SkippedCounts skipped) {
        super(input, WORD_BYTES, skipped);
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
        long timestampUs = loopUs | (long) high << 12 | low;
        int undated = 0;
        int outOfRange = 0;
        int at = from;
        while (at < to && size < capacity) {
            int word = LittleEndian.unsignedShortAt(bytes, at);
            int type = word >>> 12;
            switch (type) {
                case ADDR_X -> {
                    int x = word & COORDINATE;
                    if (!isDated) {
                        undated++;
                    } else if (x < width && row < height) {
                        timestampsUs[size] = timestampUs;
                        columns[size] = (short) x;
                        rows[size] = (short) row;
                        brighter[size] = (word & POLARITY) != 0;
                        size++;
                    } else {
                        outOfRange++;
                    }
                }
                case VECT_12, VECT_8 -> {
                    int bits = pendingBits != 0 ? pendingBits : word & (type == VECT_12 ? 0xFFF : 0xFF);
                    if (!isDated) {
                        undated += Integer.bitCount(bits);
                        bits = 0;
                    } else if (row >= height) {
                        outOfRange += Integer.bitCount(bits);
                        bits = 0;
                    }
                    while (bits != 0 && size < capacity) {
                        int x = baseX + Integer.numberOfTrailingZeros(bits);
                        bits &= bits - 1;
                        if (x < width) {
                            timestampsUs[size] = timestampUs;
                            columns[size] = (short) x;
                            rows[size] = (short) row;
                            brighter[size] = isBrighterVector;
                            size++;
                        } else {
                            outOfRange++;
                        }
                    }
                    pendingBits = bits;
                    if (bits != 0) {
                        at -= WORD_BYTES; // The batch is full: this word is not taken yet.
                    } else {
                        baseX += type == VECT_12 ? 12 : 8;
                    }
                }
                case ADDR_Y -> row = word & COORDINATE;
                case VECT_BASE_X -> {
                    baseX = word & COORDINATE;
                    isBrighterVector = (word & POLARITY) != 0;
                }
                case TIME_LOW -> {
                    low = word & TIME_PART;
                    timestampUs = loopUs | (long) high << 12 | low;
                }
                case TIME_HIGH -> {
                    takeHighTime(word & TIME_PART);
                    timestampUs = loopUs | (long) high << 12 | low;
                }
                case EXTERNAL_TRIGGER -> skipped.add(SkippedCounts.TRIGGER, 1);
                case IMU -> skipped.add(SkippedCounts.IMU, 1);
                default -> skipped.add(SkippedCounts.OTHER, 1);
            }
            at += WORD_BYTES;
        }
        batch.extendTo(size);
        skipped.add(SkippedCounts.BEFORE_FIRST_TIME, undated);
        skipped.add(SkippedCounts.OUT_OF_RANGE, outOfRange);
        return at;
    }

    /** A new TIME_HIGH starts at low time 0; a repeated one changes nothing. */
    private void takeHighTime(int newHigh) {
        if (isDated && newHigh == high) {
            return;
        }
        if (isDated && high >= newHigh + HALF_RANGE) {
            loopUs += 1L << 24;
        }
        isDated = true;
        high = newHigh;
        low = 0;
    }
}
