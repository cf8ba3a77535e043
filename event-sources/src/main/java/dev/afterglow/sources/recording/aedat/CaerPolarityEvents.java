package dev.afterglow.sources.recording.aedat;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.LittleEndian;
import dev.afterglow.sources.recording.decoding.SkippedCounts;

/**
 * Polarity events of cAER: a word (bit 0 valid, bit 1 polarity, bits 2-16 y, bits 17-31 x) and 31 bits of time.
 */
public final class CaerPolarityEvents {
    private final SkippedCounts skipped;
    private final int width;
    private final int height;

    public CaerPolarityEvents(SensorGeometry bounds, SkippedCounts skipped) {
        this.skipped = skipped;
        width = bounds.widthPx();
        height = bounds.heightPx();
    }

    /**
     * Decodes the events in {@code bytes[from..to)} until {@code batch} is full.
     *
     * @param originUs added to every time
     * @return index of the first byte that was not taken
     */
    public int decode(byte[] bytes, int from, int to, long originUs, EventBatch batch) {
        int filtered = 0;
        int outOfRange = 0;
        int at = from;
        for (; at < to && !batch.isFull(); at += CaerHeader.EVENT_BYTES) {
            int pixel = LittleEndian.intAt(bytes, at);
            int x = pixel >>> 17;
            int y = pixel >>> 2 & 0x7FFF;
            int timestamp = LittleEndian.intAt(bytes, at + 4);
            if ((pixel & 1) == 0) {
                filtered++;
            } else if (x < width && y < height && timestamp >= 0) {
                batch.add(originUs + timestamp, x, y, (pixel & 2) != 0);
            } else {
                outOfRange++;
            }
        }
        skipped.add(SkippedCounts.FILTERED, filtered);
        skipped.add(SkippedCounts.OUT_OF_RANGE, outOfRange);
        return at;
    }
}
