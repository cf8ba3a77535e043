package dev.afterglow.sources.recording.aedat;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.LittleEndian;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The events of one packet: structs of 16 bytes with time (int64 us), x and y (int16 each), polarity and padding. */
final class Aedat4Events {
    private static final int EVENT_BYTES = 16;
    private static final int PIXEL = 8;
    private static final long BRIGHTER = 0xFFL << 32;

    /** Set in one of the coordinates, or in a polarity that is neither 0 nor 1. */
    private static final long NOT_PLAIN = 0xFEL << 32 | 1L << 31 | 1L << 15;

    private static final int HIGHEST_BIT = 1 << 15;
    private static final int BLOCK_EVENTS = 1 << 9;

    private final SkippedCounts skipped;
    private final int width;
    private final int height;
    private @Nullable PacketWindow window;
    private long left;

    Aedat4Events(SensorGeometry bounds, SkippedCounts skipped) {
        this.skipped = skipped;
        width = bounds.widthPx();
        height = bounds.heightPx();
    }

    void open(PacketWindow packet) throws IOException {
        left = 0;
        left = Aedat4Vector.count(packet);
        window = packet;
    }

    boolean isAtEnd() {
        return left == 0;
    }

    void breakOff() {
        left = 0;
    }

    /** Decodes until the batch is full, or what the window holds. */
    void decode(EventBatch batch) throws IOException {
        if (window == null || left == 0) {
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
        int at = from;
        while (at < to && !batch.isFull()) {
            int room = batch.timestampsUs.length - batch.size();
            int events = Math.min(Math.min((to - at) / EVENT_BYTES, room), BLOCK_EVENTS);
            if (isPlain(bytes, at, events, batch)) {
                batch.extendTo(batch.size() + events);
            } else {
                decodeEach(bytes, at, events, batch);
            }
            at += events * EVENT_BYTES;
        }
        return at;
    }

    /**
     * Writes a block behind the batch's end without a branch an event; false if one of them must be looked at by itself.
     *
     * <p>The whole sensor is tested by one addition: to each coordinate it adds what lifts the first one outside to the
     * highest of its 16 bits.
     */
    private boolean isPlain(byte[] bytes, int from, int events, EventBatch batch) {
        long[] timestampsUs = batch.timestampsUs;
        short[] columns = batch.x;
        short[] rows = batch.y;
        boolean[] brighter = batch.brighter;
        int size = batch.size();
        long lift = (long) (HIGHEST_BIT - height) << 16 | (HIGHEST_BIT - width);
        long anyTimestampUs = 0;
        long anyPixel = 0;
        for (int i = 0; i < events; i++) {
            long timestampUs = LittleEndian.longAt(bytes, from + i * EVENT_BYTES);
            long pixel = LittleEndian.longAt(bytes, from + i * EVENT_BYTES + PIXEL);
            anyTimestampUs |= timestampUs;
            anyPixel |= pixel | (pixel + lift);
            timestampsUs[size + i] = timestampUs;
            columns[size + i] = (short) pixel;
            rows[size + i] = (short) (pixel >>> 16);
            brighter[size + i] = ((int) (pixel >>> 32) & 1) != 0;
        }
        return anyTimestampUs >= 0 && (anyPixel & NOT_PLAIN) == 0;
    }

    private void decodeEach(byte[] bytes, int from, int events, EventBatch batch) {
        int outOfRange = 0;
        for (int at = from; at < from + events * EVENT_BYTES; at += EVENT_BYTES) {
            long timestampUs = LittleEndian.longAt(bytes, at);
            long pixel = LittleEndian.longAt(bytes, at + PIXEL);
            int x = (int) pixel & 0xFFFF;
            int y = (int) pixel >>> 16;
            if (x < width && y < height && timestampUs >= 0) {
                batch.add(timestampUs, x, y, (pixel & BRIGHTER) != 0);
            } else {
                outOfRange++;
            }
        }
        skipped.add(SkippedCounts.OUT_OF_RANGE, outOfRange);
    }
}
