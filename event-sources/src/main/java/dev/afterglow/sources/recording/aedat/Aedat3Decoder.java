package dev.afterglow.sources.recording.aedat;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.EventDecoder;
import dev.afterglow.sources.recording.decoding.LittleEndian;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import java.io.IOException;

/**
 * Packets of AEDAT 3.1, little-endian: type and source (int16 each), then event size, offset of the time in an event,
 * time overflow, capacity, number and valid number (int32 each). A polarity event is a word (bit 0 valid, bit 1 polarity,
 * bits 2-16 y, bits 17-31 x) and 31 bits of time; the overflow supplies the bits above.
 */
final class Aedat3Decoder implements EventDecoder {
    private static final int HEADER_BYTES = 28;
    private static final int EVENT_BYTES = 8;
    private static final int SPECIAL = 0;
    private static final int POLARITY = 1;
    private static final int FRAME = 2;
    private static final int IMU6 = 3;
    private static final int IMU9 = 4;
    private static final int TIME_BITS = 31;

    private final RecordingInput input;
    private final SkippedCounts skipped;
    private final int width;
    private final int height;
    private long eventsLeft;
    private long overflowUs;

    Aedat3Decoder(RecordingInput input, SensorGeometry bounds, SkippedCounts skipped) {
        this.input = input;
        this.skipped = skipped;
        width = bounds.widthPx();
        height = bounds.heightPx();
    }

    @Override
    public void decode(EventBatch batch) throws IOException {
        while (!batch.isFull()) {
            if (eventsLeft == 0) {
                if (!nextPacket()) {
                    return;
                }
                continue;
            }
            int available = input.atLeast(EVENT_BYTES);
            if (available < EVENT_BYTES) {
                input.advance(available);
                eventsLeft = 0;
                skipped.add(SkippedCounts.TRUNCATED_PACKET, 1);
                return;
            }
            int from = input.position();
            int events = (int) Math.min(available / EVENT_BYTES, eventsLeft);
            int taken = decode(input.window(), from, from + events * EVENT_BYTES, batch) - from;
            input.advance(taken);
            eventsLeft -= taken / EVENT_BYTES;
        }
    }

    /** Opens the next polarity packet or passes over another one; false at the end. */
    private boolean nextPacket() throws IOException {
        int available = input.atLeast(HEADER_BYTES);
        if (available < HEADER_BYTES) {
            skipped.add(SkippedCounts.TRAILING_BYTES, available);
            input.advance(available);
            return false;
        }
        byte[] bytes = input.window();
        int at = input.position();
        int type = LittleEndian.shortAt(bytes, at);
        int eventBytes = LittleEndian.intAt(bytes, at + 4);
        int overflow = LittleEndian.intAt(bytes, at + 12);
        int capacity = LittleEndian.intAt(bytes, at + 16);
        int number = LittleEndian.intAt(bytes, at + 20);
        if (eventBytes < 0 || overflow < 0 || number < 0 || capacity != number) {
            throw input.error("a packet must have sizes from 0 on and as many events as its capacity: " + number
                    + " of " + capacity + " events of " + eventBytes + " bytes, overflow " + overflow);
        }
        if (type == POLARITY) {
            if (eventBytes != EVENT_BYTES) {
                throw input.error("a polarity event must have 8 bytes: " + eventBytes);
            }
            input.advance(HEADER_BYTES);
            eventsLeft = number;
            overflowUs = (long) overflow << TIME_BITS;
            return true;
        }
        return passOver(reason(type), number, (long) number * eventBytes);
    }

    private boolean passOver(String reason, int number, long bodyBytes) throws IOException {
        long next = input.offset() + HEADER_BYTES + bodyBytes;
        if (next > input.sizeBytes()) {
            skipped.add(SkippedCounts.TRUNCATED_PACKET, 1);
            input.seek(input.sizeBytes());
            return false;
        }
        skipped.add(reason, number);
        input.seek(next);
        return true;
    }

    private int decode(byte[] bytes, int from, int to, EventBatch batch) {
        int filtered = 0;
        int outOfRange = 0;
        int at = from;
        for (; at < to && !batch.isFull(); at += EVENT_BYTES) {
            int pixel = LittleEndian.intAt(bytes, at);
            int x = pixel >>> 17;
            int y = pixel >>> 2 & 0x7FFF;
            int timestamp = LittleEndian.intAt(bytes, at + 4);
            if ((pixel & 1) == 0) {
                filtered++;
            } else if (x < width && y < height && timestamp >= 0) {
                batch.add(overflowUs | timestamp, x, y, (pixel & 2) != 0);
            } else {
                outOfRange++;
            }
        }
        skipped.add(SkippedCounts.FILTERED, filtered);
        skipped.add(SkippedCounts.OUT_OF_RANGE, outOfRange);
        return at;
    }

    private static String reason(int type) {
        return switch (type) {
            case SPECIAL -> SkippedCounts.SPECIAL;
            case FRAME -> SkippedCounts.FRAME;
            case IMU6, IMU9 -> SkippedCounts.IMU;
            default -> SkippedCounts.OTHER;
        };
    }
}
