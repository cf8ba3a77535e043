package dev.afterglow.sources.recording.aedat;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.LittleEndian;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import java.io.IOException;

/** The events of one packet: structs of 16 bytes with time (int64 us), x and y (int16 each), polarity and padding. */
final class Aedat4Events {
    private static final int EVENT_BYTES = 16;
    private static final int X = 8;
    private static final int Y = 10;
    private static final int BRIGHTER = 12;

    private final PacketWindow window;
    private final SkippedCounts skipped;
    private final int width;
    private final int height;
    private long left;

    Aedat4Events(PacketWindow window, SensorGeometry bounds, SkippedCounts skipped) {
        this.window = window;
        this.skipped = skipped;
        width = bounds.widthPx();
        height = bounds.heightPx();
    }

    void open() throws IOException {
        left = 0;
        left = Aedat4Vector.count(window);
    }

    boolean isAtEnd() {
        return left == 0;
    }

    void breakOff() {
        left = 0;
    }

    /** Decodes until the batch is full, or what the window holds. */
    void decode(EventBatch batch) throws IOException {
        if (left == 0) {
            return;
        }
        int wholeBytes = window.atLeast(EVENT_BYTES) / EVENT_BYTES * EVENT_BYTES;
        if (wholeBytes == 0) {
            throw new MalformedPacketException(
                    "a packet must hold as many events as it declares: " + left + " missing");
        }
        int from = window.position();
        int to = from + (int) Math.min(wholeBytes, left * EVENT_BYTES);
        int at = decode(window.bytes(), from, to, batch);
        window.advance(at - from);
        left -= (at - from) / EVENT_BYTES;
    }

    private int decode(byte[] bytes, int from, int to, EventBatch batch) {
        long[] timestampsUs = batch.timestampsUs;
        short[] columns = batch.x;
        short[] rows = batch.y;
        boolean[] brighter = batch.brighter;
        int capacity = timestampsUs.length;
        int size = batch.size();
        int outOfRange = 0;
        int at = from;
        for (; at < to && size < capacity; at += EVENT_BYTES) {
            long timestampUs = LittleEndian.longAt(bytes, at);
            int x = LittleEndian.unsignedShortAt(bytes, at + X);
            int y = LittleEndian.unsignedShortAt(bytes, at + Y);
            if (x < width && y < height && timestampUs >= 0) {
                timestampsUs[size] = timestampUs;
                columns[size] = (short) x;
                rows[size] = (short) y;
                brighter[size] = bytes[at + BRIGHTER] != 0;
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
