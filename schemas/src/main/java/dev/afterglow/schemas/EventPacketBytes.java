package dev.afterglow.schemas;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the Avro binary of an {@link EventPacket} in place, field by field, without making a record of it: most of what the source
 * does for a packet. Takes only what {@link RecordCodec} and {@link PackedEvents#validate} would take, and says no more than
 * that of the rest; they say why.
 *
 * <p>Reusable, not for several threads at once. Fields hold what {@link #read} found when it last returned true.
 */
public final class EventPacketBytes {
    private static final int SMALLEST_BYTES = 11;
    /** An int takes five bytes of seven bits at most. */
    private static final int INT_BITS = 35;

    private byte[] bytes = new byte[0];
    private int at;
    private boolean isSound;
    private byte[] sensorBytes = new byte[0];

    public String sensorId = "";
    public int widthPx;
    public int heightPx;
    public int tileSizePx;
    public int tile;
    public long session;
    public long sequence;
    public long firstUs;
    public int eventCount;

    /** True if the bytes are one sound packet or time mark. */
    public boolean read(byte[] value) {
        bytes = value;
        at = 0;
        isSound = value.length >= SMALLEST_BYTES;
        readSensorId();
        widthPx = within(1, PackedEvents.MAX_SIDE_PX);
        heightPx = within(1, PackedEvents.MAX_SIDE_PX);
        tileSizePx = within(1, PackedEvents.MAX_TILE_SIZE_PX);
        tile = within(0, Integer.MAX_VALUE);
        session = number(Long.SIZE);
        sequence = number(Long.SIZE);
        firstUs = number(Long.SIZE);
        eventCount = within(0, PackedEvents.MAX_EVENTS);
        long payloadBytes = number(Long.SIZE);
        isSound &= (session | sequence | firstUs) >= 0
                && firstUs <= PackedEvents.MAX_TIMESTAMP_US
                && payloadBytes == (long) eventCount * PackedEvents.BYTES_PER_EVENT
                && at + payloadBytes == value.length;
        return isSound
                && tile < PackedEvents.tiles(widthPx, heightPx, tileSizePx)
                && PackedEvents.areSound(value, at, eventCount, tileSizePx * tileSizePx);
    }

    /** The words that were read, as an array of their own. */
    public byte[] payload() {
        return Arrays.copyOfRange(bytes, at, at + eventCount * PackedEvents.BYTES_PER_EVENT);
    }

    /** Packets of one sensor follow one another: its name is looked at anew only when it changes. */
    private void readSensorId() {
        long length = number(Long.SIZE);
        isSound &= length > 0 && length <= bytes.length - at;
        if (!isSound) {
            return;
        }
        int end = at + (int) length;
        if (!Arrays.equals(bytes, at, end, sensorBytes, 0, sensorBytes.length)) {
            String name = new String(bytes, at, (int) length, StandardCharsets.UTF_8);
            isSound = PackedEvents.isSensorId(name);
            if (isSound) {
                sensorId = name;
                sensorBytes = Arrays.copyOfRange(bytes, at, end);
            }
        }
        at = end;
    }

    private int within(int least, int most) {
        long value = number(INT_BITS);
        isSound &= value >= least && value <= most;
        return (int) value;
    }

    /** A zig-zag varint of at most so many bits; what a longer one holds beyond them is not read. */
    private long number(int bits) {
        long zigzag = 0;
        for (int shift = 0; shift < bits; shift += 7) {
            if (at == bytes.length) {
                isSound = false;
                return 0;
            }
            byte next = bytes[at++];
            zigzag |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return zigzag >>> 1 ^ -(zigzag & 1);
            }
        }
        isSound = false;
        return 0;
    }
}
