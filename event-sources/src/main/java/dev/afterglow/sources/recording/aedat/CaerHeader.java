package dev.afterglow.sources.recording.aedat;

import dev.afterglow.sources.recording.decoding.LittleEndian;
import dev.afterglow.sources.recording.decoding.SkippedCounts;

/**
 * Head of a cAER packet, little-endian: type and source (int16 each), then event size, offset of the time in an event, time
 * overflow, capacity, number and valid number (int32 each). The source and the last number are of no use here.
 */
public record CaerHeader(int type, int eventBytes, int overflow, int capacity, int number) {
    public static final int BYTES = 28;
    public static final int EVENT_BYTES = 8;
    private static final int SPECIAL = 0;
    private static final int POLARITY = 1;
    private static final int FRAME = 2;
    private static final int IMU6 = 3;
    private static final int IMU9 = 4;
    private static final int TIME_BITS = 31;

    public static CaerHeader at(byte[] bytes, int at) {
        return new CaerHeader(
                LittleEndian.shortAt(bytes, at),
                LittleEndian.intAt(bytes, at + 4),
                LittleEndian.intAt(bytes, at + 12),
                LittleEndian.intAt(bytes, at + 16),
                LittleEndian.intAt(bytes, at + 20));
    }

    public boolean isPolarity() {
        return type == POLARITY;
    }

    /** Whether the sizes can be those of a packet that was written whole. */
    public boolean isSound() {
        return eventBytes >= 0
                && overflow >= 0
                && number >= 0
                && capacity == number
                && (!isPolarity() || eventBytes == EVENT_BYTES);
    }

    /** What the 31 bits of an event's time lack. */
    public long overflowUs() {
        return (long) overflow << TIME_BITS;
    }

    /** What the packet is passed over as, unless it is one of polarity events. */
    public String reason() {
        return switch (type) {
            case SPECIAL -> SkippedCounts.SPECIAL;
            case FRAME -> SkippedCounts.FRAME;
            case IMU6, IMU9 -> SkippedCounts.IMU;
            default -> SkippedCounts.OTHER;
        };
    }
}
