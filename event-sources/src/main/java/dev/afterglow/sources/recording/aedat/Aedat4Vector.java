package dev.afterglow.sources.recording.aedat;

import dev.afterglow.sources.recording.decoding.LittleEndian;
import java.io.IOException;

/**
 * The head of a packet's size-prefixed FlatBuffer, whose root table has one vector as its field 0. Table and vtable lie
 * before the vector in what FlatBuffers' builders write, and must do so here.
 */
final class Aedat4Vector {
    private static final int SIZE_PREFIX_BYTES = Integer.BYTES;

    private Aedat4Vector() {}

    /** Number of elements of the vector, with the window moved to the first of them. */
    static long count(PacketWindow window) throws IOException {
        int available = window.atLeast(PacketWindow.WINDOW_BYTES);
        int start = window.position() + SIZE_PREFIX_BYTES;
        long vector = new FlatTable(window.bytes(), start, window.position() + available).vectorField(0);
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
}
