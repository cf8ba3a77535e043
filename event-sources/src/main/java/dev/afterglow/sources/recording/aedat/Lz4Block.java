package dev.afterglow.sources.recording.aedat;

import dev.afterglow.sources.recording.decoding.LittleEndian;

/**
 * The LZ4 block format: runs of literals and matches that copy from up to 64 KiB before. The bindings cannot decode a
 * block that refers to the block before it, which is what DV writes.
 */
final class Lz4Block {
    private static final int SHORTEST_MATCH = 4;
    private static final int LONG_RUN = 15;
    private static final int SHORT_COPY_BYTES = 16;

    private Lz4Block() {}

    /**
     * Decodes {@code source[0..sourceBytes)} to {@code target} from {@code targetStart} on; matches may reach back to
     * index 0. Indexes live in locals: this loop bounds the speed of AEDAT 4.
     *
     * @return index after the last byte written
     */
    static int decode(byte[] source, int sourceBytes, byte[] target, int targetStart) throws MalformedPacketException {
        int from = 0;
        int to = targetStart;
        while (from < sourceBytes) {
            int token = source[from++] & 0xFF;
            int literals = token >>> 4;
            if (literals == LONG_RUN) {
                int extension = extensionBytes(source, from, sourceBytes);
                literals += extensionOf(source, from, extension);
                from += extension;
            }
            if (literals > sourceBytes - from || literals > target.length - to) {
                throw new MalformedPacketException("an LZ4 block's literals must fit its sizes: " + literals);
            }
            copyLiterals(source, from, target, to, literals);
            from += literals;
            to += literals;
            if (from == sourceBytes) {
                return to;
            }
            if (sourceBytes - from < Short.BYTES) {
                break;
            }
            int distance = LittleEndian.unsignedShortAt(source, from);
            from += Short.BYTES;
            int length = (token & LONG_RUN) + SHORTEST_MATCH;
            if (length == LONG_RUN + SHORTEST_MATCH) {
                int extension = extensionBytes(source, from, sourceBytes);
                length += extensionOf(source, from, extension);
                from += extension;
            }
            if (distance == 0 || distance > to || length > target.length - to) {
                throw new MalformedPacketException("an LZ4 match must lie within its block: distance " + distance);
            }
            copyMatch(target, to, distance, length);
            to += length;
        }
        throw new MalformedPacketException("an LZ4 block is cut");
    }

    /** How many bytes continue a run's length: all of 255 and the first that is not. */
    private static int extensionBytes(byte[] source, int from, int sourceBytes) throws MalformedPacketException {
        int at = from;
        while (at < sourceBytes && source[at] == (byte) 0xFF) {
            at++;
        }
        if (at == sourceBytes) {
            throw new MalformedPacketException("an LZ4 block is cut");
        }
        return at + 1 - from;
    }

    private static int extensionOf(byte[] source, int from, int bytes) {
        return 0xFF * (bytes - 1) + (source[from + bytes - 1] & 0xFF);
    }

    private static void copyLiterals(byte[] source, int from, byte[] target, int to, int length) {
        if (length <= SHORT_COPY_BYTES
                && from + SHORT_COPY_BYTES <= source.length
                && to + SHORT_COPY_BYTES <= target.length) {
            copyTwoLongs(source, from, target, to);
        } else {
            System.arraycopy(source, from, target, to, length);
        }
    }

    private static void copyMatch(byte[] target, int to, int distance, int length) {
        int from = to - distance;
        if (length <= SHORT_COPY_BYTES && distance >= Long.BYTES && to + SHORT_COPY_BYTES <= target.length) {
            copyTwoLongs(target, from, target, to);
        } else if (distance >= length) {
            System.arraycopy(target, from, target, to, length);
        } else {
            for (int i = 0; i < length; i++) {
                target[to + i] = target[from + i];
            }
        }
    }

    /** Writes past a short run's end, where the next run follows. Eight bytes apart, the first write feeds the second. */
    private static void copyTwoLongs(byte[] source, int from, byte[] target, int to) {
        LittleEndian.putLong(target, to, LittleEndian.longAt(source, from));
        LittleEndian.putLong(target, to + Long.BYTES, LittleEndian.longAt(source, from + Long.BYTES));
    }
}
