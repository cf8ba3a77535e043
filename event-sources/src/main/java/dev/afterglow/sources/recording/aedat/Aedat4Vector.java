package dev.afterglow.sources.recording.aedat;

import dev.afterglow.sources.recording.decoding.LittleEndian;
import java.io.IOException;

/**
 * The head of a packet's size-prefixed FlatBuffer, whose root table has one vector as its field 0. The table lies before
 * the vector in what FlatBuffers' builders write, and must do so here; so does mostly the vtable.
 */
final class Aedat4Vector {
    private static final int SIZE_PREFIX_BYTES = Integer.BYTES;

    /** Mostly a few dozen bytes are enough, and to ask for many more has the window move what it holds. */
    private static final int USUAL_HEAD_BYTES = 1 << 10;

    private Aedat4Vector() {}

    /** Number of elements of the vector, with the window moved to the first of them. */
    static long count(PacketWindow window) throws IOException {
        long vector = position(window);
        if (vector < 0) {
            return 0;
        }
        if (!window.skip(SIZE_PREFIX_BYTES + vector) || window.atLeast(Integer.BYTES) < Integer.BYTES) {
            throw new MalformedPacketException("a packet's vector must lie within the packet");
        }
        long count = LittleEndian.unsignedIntAt(window.bytes(), window.position());
        window.advance(Integer.BYTES);
        return count;
    }

    /** Distance from the root offset to the vector's length; -1 if there is no vector. */
    private static long position(PacketWindow window) throws IOException {
        try {
            return position(window, USUAL_HEAD_BYTES);
        } catch (MalformedPacketException vtableIsFarther) {
            return position(window, PacketWindow.WINDOW_BYTES);
        }
    }

    private static long position(PacketWindow window, int headBytes) throws IOException {
        int end = Math.min(window.atLeast(headBytes), headBytes) + window.position();
        return new FlatTable(window.bytes(), window.position() + SIZE_PREFIX_BYTES, end).vectorField(0);
    }
}
