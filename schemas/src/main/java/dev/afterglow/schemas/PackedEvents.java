package dev.afterglow.schemas;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.regex.Pattern;

/**
 * Codec of the payload of an {@link EventPacket}: one little-endian int an event.
 *
 * <p>Bits 31-16 hold microseconds since the packet's first event, bit 15 the polarity (1 = brighter), bits 14-0 the pixel
 * in the tile. Four bytes are read by one {@link VarHandle} access, which decodes at memory speed.
 */
public final class PackedEvents {
    public static final int BYTES_PER_EVENT = Integer.BYTES;
    public static final int MAX_OFFSET_US = 0xFFFF;
    public static final int MAX_TILE_SIZE_PX = 128;
    public static final int MAX_EVENTS = 1 << 20;
    public static final int MAX_SIDE_PX = 1 << 14;
    /** The last instant of the year 2099: a time stamp beyond it is a broken clock. */
    public static final long MAX_TIMESTAMP_US = 4_102_444_800_000_000L - 1;

    /** Printable, no longer than 128, and without the mark that separates it from the tile in keys. */
    private static final Pattern SENSOR_ID = Pattern.compile("[\\p{Graph}&&[^#\uFFFD]]{1,128}");

    private static final int POLARITY_SHIFT = 15;
    private static final int PIXEL_MASK = 0x7FFF;
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private PackedEvents() {}

    /** One event as a word; the arguments must be within the declared ranges. */
    public static int pack(int offsetUs, int pixel, boolean brighter) {
        if ((offsetUs & ~MAX_OFFSET_US) != 0) {
            throw new IllegalArgumentException("offsetUs must be in 0..65535: " + offsetUs);
        }
        if ((pixel & ~PIXEL_MASK) != 0) {
            throw new IllegalArgumentException("pixel must be in 0..32767: " + pixel);
        }
        return offsetUs << 16 | (brighter ? 1 << POLARITY_SHIFT : 0) | pixel;
    }

    public static int offsetUs(int word) {
        return word >>> 16;
    }

    public static int pixel(int word) {
        return word & PIXEL_MASK;
    }

    public static boolean isBrighter(int word) {
        return (word >>> POLARITY_SHIFT & 1) != 0;
    }

    /** Neuron of an event within its tile: 2 * pixel + polarity, which is the word's low half rotated by one bit. */
    public static int neuron(int word) {
        return (word & PIXEL_MASK) << 1 | (word >>> POLARITY_SHIFT & 1);
    }

    public static int wordAt(byte[] payload, int index) {
        return (int) INT.get(payload, index * BYTES_PER_EVENT);
    }

    public static byte[] encode(int[] words, int from, int count) {
        byte[] payload = new byte[count * BYTES_PER_EVENT];
        ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(words, from, count);
        return payload;
    }

    /** Refuses a packet whose envelope or payload is outside the declared ranges, or not in time order. A time mark is a packet. */
    public static void validate(EventPacket packet) throws MalformedRecordException {
        if (!isSensorId(packet.getSensorId())) {
            throw new MalformedRecordException("EventPacket field out of range: sensorId = " + packet.getSensorId());
        }
        int tileSizePx = packet.getTileSizePx();
        require(packet.getWidthPx() > 0 && packet.getWidthPx() <= MAX_SIDE_PX, "widthPx", packet.getWidthPx());
        require(packet.getHeightPx() > 0 && packet.getHeightPx() <= MAX_SIDE_PX, "heightPx", packet.getHeightPx());
        require(tileSizePx > 0 && tileSizePx <= MAX_TILE_SIZE_PX, "tileSizePx", tileSizePx);
        int tiles = tiles(packet.getWidthPx(), packet.getHeightPx(), tileSizePx);
        require(packet.getTile() >= 0 && packet.getTile() < tiles, "tile", packet.getTile());
        require(packet.getSequence() >= 0, "sequence", packet.getSequence());
        require(packet.getSession() >= 0, "session", packet.getSession());
        long firstUs = Micros.of(packet.getFirstTimestamp());
        require(firstUs >= 0 && firstUs <= MAX_TIMESTAMP_US, "firstTimestamp", firstUs);
        int count = packet.getEventCount();
        require(count >= 0 && count <= MAX_EVENTS, "eventCount", count);
        byte[] payload = packet.getPayload().array();
        if (packet.getPayload().remaining() != count * BYTES_PER_EVENT || payload.length != count * BYTES_PER_EVENT) {
            throw new MalformedRecordException("EventPacket says " + count + " events and carries "
                    + packet.getPayload().remaining() + " payload bytes");
        }
        if (!areSound(payload, 0, count, tileSizePx * tileSizePx)) {
            throw firstUnsound(payload, count, tileSizePx * tileSizePx);
        }
    }

    /**
     * True if words lie within the tile and in time order. Without a branch, so that it costs little: sound packets are the rule.
     *
     * @param from index of the payload's first byte
     */
    static boolean areSound(byte[] bytes, int from, int count, int pixels) {
        int previousOffsetUs = 0;
        int unsound = 0;
        for (int i = 0; i < count; i++) {
            int word = (int) INT.get(bytes, from + i * BYTES_PER_EVENT);
            unsound |= pixels - 1 - pixel(word) | offsetUs(word) - previousOffsetUs;
            previousOffsetUs = offsetUs(word);
        }
        return unsound >= 0;
    }

    private static MalformedRecordException firstUnsound(byte[] payload, int count, int pixels) {
        int previousOffsetUs = 0;
        for (int i = 0; i < count; i++) {
            int word = wordAt(payload, i);
            if (pixel(word) >= pixels) {
                return outOfRange("pixel of event " + i, pixel(word));
            }
            if (offsetUs(word) < previousOffsetUs) {
                return outOfRange("time offset of event " + i, offsetUs(word));
            }
            previousOffsetUs = offsetUs(word);
        }
        throw new IllegalStateException("all words are sound");
    }

    static boolean isSensorId(String text) {
        return SENSOR_ID.matcher(text).matches();
    }

    static int tiles(int widthPx, int heightPx, int tileSizePx) {
        int columns = (widthPx + tileSizePx - 1) / tileSizePx;
        int rows = (heightPx + tileSizePx - 1) / tileSizePx;
        return columns * rows;
    }

    private static void require(boolean holds, String field, long value) throws MalformedRecordException {
        if (!holds) {
            throw outOfRange(field, value);
        }
    }

    private static MalformedRecordException outOfRange(String field, long value) {
        return new MalformedRecordException("EventPacket field out of range: " + field + " = " + value);
    }
}
