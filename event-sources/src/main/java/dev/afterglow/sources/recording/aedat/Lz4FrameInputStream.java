package dev.afterglow.sources.recording.aedat;

import dev.afterglow.sources.recording.decoding.LittleEndian;
import java.io.IOException;
import java.io.InputStream;
import net.jpountz.xxhash.StreamingXXHash32;
import net.jpountz.xxhash.XXHash32;
import net.jpountz.xxhash.XXHashFactory;

/**
 * One LZ4 frame, decoded block by block. Buffers are sized by the frame's block class (at most 4 MiB), never by a length
 * inside it, and are kept for the next frame.
 */
final class Lz4FrameInputStream extends InputStream {
    private static final int MAGIC = 0x184D2204;
    private static final int HISTORY_BYTES = 1 << 16;
    private static final int UNCOMPRESSED = 1 << 31;
    private static final int INDEPENDENT = 1 << 5;
    private static final int BLOCK_CHECKSUM = 1 << 4;
    private static final int CONTENT_SIZE = 1 << 3;
    private static final int CONTENT_CHECKSUM = 1 << 2;
    private static final int DICTIONARY = 1;

    private final XXHash32 hash = XXHashFactory.fastestJavaInstance().hash32();
    private final byte[] head = new byte[2 * Long.BYTES];
    private InputStream frame = InputStream.nullInputStream();
    private StreamingXXHash32 contentHash = XXHashFactory.fastestJavaInstance().newStreamingHash32(0);
    private int flags;
    private int blockBytes;
    private byte[] compressed = new byte[0];
    private byte[] decoded = new byte[0];
    private int position;
    private int limit;
    private boolean isAtEnd = true;

    /** Begins the frame at the head of {@code source}. */
    void open(InputStream source) throws IOException {
        frame = source;
        position = 0;
        limit = 0;
        isAtEnd = false;
        readExactly(head, 0, 6);
        flags = head[4];
        int blockClass = (head[5] >>> 4) & 0x7;
        if (LittleEndian.intAt(head, 0) != MAGIC
                || (flags & 0xC0) != 0x40
                || (flags & DICTIONARY) != 0
                || blockClass < 4) {
            throw new MalformedPacketException("an LZ4 frame of version 1 without dictionary is needed");
        }
        int descriptorBytes = (flags & CONTENT_SIZE) == 0 ? 2 : 2 + Long.BYTES;
        readExactly(head, 6, descriptorBytes - 1);
        if ((byte) (hash.hash(head, 4, descriptorBytes, 0) >>> 8) != head[4 + descriptorBytes]) {
            throw new MalformedPacketException("the LZ4 frame's header checksum is wrong");
        }
        contentHash.reset();
        blockBytes = 1 << (2 * blockClass + 8);
        if (compressed.length < blockBytes) {
            compressed = new byte[blockBytes];
        }
        if (decoded.length != HISTORY_BYTES + blockBytes) {
            decoded = new byte[HISTORY_BYTES + blockBytes];
        }
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? decoded[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!hasMore()) {
            return -1;
        }
        int read = Math.min(length, limit - position);
        System.arraycopy(decoded, position, into, offset, read);
        position += read;
        return read;
    }

    private boolean hasMore() throws IOException {
        while (position == limit && !isAtEnd) {
            nextBlock();
        }
        return position < limit;
    }

    private void nextBlock() throws IOException {
        readExactly(head, 0, Integer.BYTES);
        int sizeAndFlag = LittleEndian.intAt(head, 0);
        int size = sizeAndFlag & ~UNCOMPRESSED;
        if (sizeAndFlag == 0) {
            isAtEnd = true;
            requireContentChecksum();
            return;
        }
        if (size > blockBytes) {
            throw new MalformedPacketException("an LZ4 block must have at most " + blockBytes + " bytes: " + size);
        }
        slideHistory();
        readExactly(compressed, 0, size);
        requireBlockChecksum(size);
        if ((sizeAndFlag & UNCOMPRESSED) != 0) {
            System.arraycopy(compressed, 0, decoded, position, size);
            limit = position + size;
        } else {
            limit = Lz4Block.decode(compressed, size, decoded, position);
        }
        if ((flags & CONTENT_CHECKSUM) != 0) {
            contentHash.update(decoded, position, limit - position);
        }
    }

    private void slideHistory() {
        int kept = (flags & INDEPENDENT) == 0 ? Math.min(limit, HISTORY_BYTES) : 0;
        System.arraycopy(decoded, limit - kept, decoded, 0, kept);
        position = kept;
        limit = kept;
    }

    private void requireBlockChecksum(int size) throws IOException {
        if ((flags & BLOCK_CHECKSUM) != 0) {
            readExactly(head, 0, Integer.BYTES);
            if (hash.hash(compressed, 0, size, 0) != LittleEndian.intAt(head, 0)) {
                throw new MalformedPacketException("an LZ4 block's checksum is wrong");
            }
        }
    }

    private void requireContentChecksum() throws IOException {
        if ((flags & CONTENT_CHECKSUM) != 0) {
            readExactly(head, 0, Integer.BYTES);
            if (contentHash.getValue() != LittleEndian.intAt(head, 0)) {
                throw new MalformedPacketException("the LZ4 frame's checksum is wrong");
            }
        }
    }

    private void readExactly(byte[] into, int offset, int length) throws IOException {
        if (frame.readNBytes(into, offset, length) < length) {
            throw new MalformedPacketException("an LZ4 frame is cut");
        }
    }
}
