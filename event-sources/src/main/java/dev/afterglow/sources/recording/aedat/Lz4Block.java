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

    private final byte[] source;
    private final int sourceEnd;
    private final byte[] target;
    private int sourceAt;
    private int targetAt;

    private Lz4Block(byte[] source, int sourceBytes, byte[] target, int targetAt) {
        this.source = source;
        this.sourceEnd = sourceBytes;
        this.target = target;
        this.targetAt = targetAt;
    }

    /**
     * Decodes {@code source[0..sourceBytes)} to {@code target} from {@code targetStart} on; matches may reach back to
     * index 0.
     *
     * @return index after the last byte written
     */
    static int decode(byte[] source, int sourceBytes, byte[] target, int targetStart) throws MalformedPacketException {
        return new Lz4Block(source, sourceBytes, target, targetStart).decode();
    }

    private int decode() throws MalformedPacketException {
        while (true) {
            int token = nextByte();
            copyLiterals(runLength(token >>> 4));
            if (sourceAt == sourceEnd) {
                return targetAt;
            }
            int distance = nextByte() | nextByte() << 8;
            copyMatch(distance, runLength(token & LONG_RUN) + SHORTEST_MATCH);
        }
    }

    private int nextByte() throws MalformedPacketException {
        if (sourceAt >= sourceEnd) {
            throw new MalformedPacketException("an LZ4 block is cut");
        }
        return source[sourceAt++] & 0xFF;
    }

    private int runLength(int first) throws MalformedPacketException {
        int length = first;
        if (first == LONG_RUN) {
            int more = 0xFF;
            while (more == 0xFF && length <= target.length) {
                more = nextByte();
                length += more;
            }
        }
        return length;
    }

    private void copyLiterals(int length) throws MalformedPacketException {
        if (length > sourceEnd - sourceAt || length > target.length - targetAt) {
            throw new MalformedPacketException("an LZ4 block's literals must fit its sizes: " + length);
        }
        if (length <= SHORT_COPY_BYTES
                && sourceAt + SHORT_COPY_BYTES <= source.length
                && targetAt + SHORT_COPY_BYTES <= target.length) {
            copyTwoLongs(source, sourceAt);
        } else {
            System.arraycopy(source, sourceAt, target, targetAt, length);
        }
        sourceAt += length;
        targetAt += length;
    }

    private void copyMatch(int distance, int length) throws MalformedPacketException {
        int from = targetAt - distance;
        if (distance == 0 || from < 0 || length > target.length - targetAt) {
            throw new MalformedPacketException("an LZ4 match must lie within its block: distance " + distance);
        }
        if (length <= SHORT_COPY_BYTES && distance >= Long.BYTES && targetAt + SHORT_COPY_BYTES <= target.length) {
            copyTwoLongs(target, from);
        } else if (distance >= length) {
            System.arraycopy(target, from, target, targetAt, length);
        } else {
            for (int i = 0; i < length; i++) {
                target[targetAt + i] = target[from + i];
            }
        }
        targetAt += length;
    }

    /** Writes past a short run's end, where the next run follows. Eight bytes apart, the first write feeds the second. */
    private void copyTwoLongs(byte[] from, int at) {
        LittleEndian.putLong(target, targetAt, LittleEndian.longAt(from, at));
        LittleEndian.putLong(target, targetAt + Long.BYTES, LittleEndian.longAt(from, at + Long.BYTES));
    }
}
