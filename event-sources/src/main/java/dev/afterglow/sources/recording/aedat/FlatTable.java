package dev.afterglow.sources.recording.aedat;

import dev.afterglow.sources.recording.decoding.LittleEndian;
import java.nio.charset.StandardCharsets;

/**
 * The root table of a FlatBuffer, every access bounded. A table begins with the distance back to its vtable; the vtable
 * holds its own size, the table's size and an offset into the table per field, 0 for a field that has its default.
 */
final class FlatTable {
    private static final int VTABLE_FIELDS = 4;

    private final byte[] bytes;
    private final int start;
    private final int end;
    private final int table;
    private final int vtable;
    private final int vtableBytes;

    /** Reads the root offset at {@code start}; positions are relative to it and must lie before {@code end}. */
    FlatTable(byte[] bytes, int start, int end) throws MalformedPacketException {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        table = within(LittleEndian.unsignedIntAt(bytes, within(start, Integer.BYTES)) + start, Integer.BYTES);
        vtable = within((long) table - LittleEndian.intAt(bytes, table), VTABLE_FIELDS);
        vtableBytes = LittleEndian.unsignedShortAt(bytes, vtable);
        within(vtable, vtableBytes);
    }

    int intField(int field, int defaultValue) throws MalformedPacketException {
        int at = fieldPosition(field, Integer.BYTES);
        return at < 0 ? defaultValue : LittleEndian.intAt(bytes, at);
    }

    long longField(int field, long defaultValue) throws MalformedPacketException {
        int at = fieldPosition(field, Long.BYTES);
        return at < 0 ? defaultValue : LittleEndian.longAt(bytes, at);
    }

    String stringField(int field) throws MalformedPacketException {
        long vector = vectorField(field);
        if (vector < 0) {
            return "";
        }
        int lengthAt = within(start + vector, Integer.BYTES);
        long length = LittleEndian.unsignedIntAt(bytes, lengthAt);
        int at = within((long) lengthAt + Integer.BYTES, length);
        return new String(bytes, at, (int) length, StandardCharsets.UTF_8);
    }

    /** Distance from the buffer's start to a vector's length, which may lie after {@code end}; -1 if there is none. */
    long vectorField(int field) throws MalformedPacketException {
        int at = fieldPosition(field, Integer.BYTES);
        return at < 0 ? -1 : at - start + LittleEndian.unsignedIntAt(bytes, at);
    }

    private int fieldPosition(int field, int sizeBytes) throws MalformedPacketException {
        int entry = VTABLE_FIELDS + field * Short.BYTES;
        if (entry + Short.BYTES > vtableBytes) {
            return -1;
        }
        int offset = LittleEndian.unsignedShortAt(bytes, vtable + entry);
        return offset == 0 ? -1 : within((long) table + offset, sizeBytes);
    }

    private int within(long position, long sizeBytes) throws MalformedPacketException {
        if (position < start || position + sizeBytes > end) {
            throw new MalformedPacketException(
                    "a FlatBuffer's position must lie within " + (end - start) + " bytes: " + (position - start));
        }
        return (int) position;
    }
}
