package dev.afterglow.sources.hdf5;

import com.github.luben.zstd.Zstd;
import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.filter.Filter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;

/**
 * Blosc 1, which packs DSEC and its followers. A chunk is a header of 16 bytes (version, codec's version, flags, bytes of an
 * element; then uncompressed, block and compressed size, int32 each, little-endian), an offset (int32) for each block, and
 * the blocks. A block is one stream, or, unless flagged otherwise, one for each byte of an element; before a stream stands
 * its length (int32), and a stream as long as what it unpacks to is not packed. Blocks are shuffled by bytes or bits.
 * As the chunk format of C-Blosc 1.21 says.
 */
final class BloscFilter implements Filter {
    private static final int ID = 32001;
    private static final int HEADER_BYTES = 16;
    private static final int BYTES_ARE_SHUFFLED = 1;
    private static final int IS_STORED = 1 << 1;
    private static final int BITS_ARE_SHUFFLED = 1 << 2;
    private static final int IS_NOT_SPLIT = 1 << 4;
    private static final int CODEC_SHIFT = 5;
    private static final int LZ4 = 1;
    private static final int ZLIB = 3;
    private static final int ZSTD = 4;

    private final LZ4SafeDecompressor lz4 = LZ4Factory.safeInstance().safeDecompressor();

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return "Blosc";
    }

    @Override
    public byte[] decode(byte[] packed, int[] options) {
        need(packed.length >= HEADER_BYTES, "must have a header");
        ByteBuffer chunk = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        int flags = chunk.get(2) & 0xFF;
        int elementBytes = chunk.get(3) & 0xFF;
        int sizeBytes = chunk.getInt(4);
        int blockBytes = chunk.getInt(8);
        need(sizeBytes >= 0 && sizeBytes <= DatasetBounds.LARGEST_CHUNK_BYTES, "must have a size within bounds");
        need(elementBytes > 0 && blockBytes > 0, "must have elements and blocks");
        byte[] plain = new byte[sizeBytes];
        if ((flags & IS_STORED) != 0) {
            need(packed.length - HEADER_BYTES >= sizeBytes, "is cut");
            System.arraycopy(packed, HEADER_BYTES, plain, 0, sizeBytes);
            return plain;
        }
        int block = 0;
        for (long start = 0; start < sizeBytes; start += blockBytes) {
            int length = (int) Math.min(blockBytes, sizeBytes - start);
            int streams = (flags & IS_NOT_SPLIT) == 0 && length == blockBytes ? elementBytes : 1;
            int at = intAt(chunk, HEADER_BYTES + block * Integer.BYTES);
            byte[] shuffled = streams(chunk, at, length, streams, flags >>> CODEC_SHIFT);
            if ((flags & BYTES_ARE_SHUFFLED) != 0) {
                orderBytes(shuffled, plain, (int) start, elementBytes);
            } else if ((flags & BITS_ARE_SHUFFLED) != 0) {
                orderBits(shuffled, plain, (int) start, elementBytes);
            } else {
                System.arraycopy(shuffled, 0, plain, (int) start, length);
            }
            block++;
        }
        return plain;
    }

    private byte[] streams(ByteBuffer chunk, int start, int blockBytes, int streams, int codec) {
        byte[] block = new byte[blockBytes];
        int partBytes = blockBytes / streams;
        need(partBytes * streams == blockBytes, "must have streams of equal length");
        int at = start;
        for (int to = 0; to < blockBytes; to += partBytes) {
            int length = intAt(chunk, at);
            at += Integer.BYTES;
            need(length >= 0 && length <= chunk.capacity() - at, "is cut");
            if (length == partBytes) {
                chunk.get(at, block, to, length);
            } else {
                int unpacked = unpack(codec, bytes(chunk, at, length), block, to, partBytes);
                need(unpacked == partBytes, "must unpack to its size");
            }
            at += length;
        }
        return block;
    }

    private int unpack(int codec, byte[] stream, byte[] block, int to, int size) {
        return switch (codec) {
            case LZ4 -> lz4.decompress(stream, 0, stream.length, block, to, size);
            case ZLIB -> inflate(stream, block, to, size);
            case ZSTD -> (int) Zstd.decompressByteArray(block, to, size, stream, 0, stream.length);
            default ->
                throw new HdfFilterException("Blosc with its codec " + codec + ", which is not LZ4, zlib or Zstd");
        };
    }

    private static int inflate(byte[] stream, byte[] block, int to, int size) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(stream);
            return inflater.inflate(block, to, size);
        } catch (DataFormatException damage) {
            throw new IllegalArgumentException("a chunk of Blosc is damaged: " + damage.getMessage(), damage);
        } finally {
            inflater.end();
        }
    }

    /** All first bytes stand before all second ones; what is no whole element comes last and as it is. */
    private static void orderBytes(byte[] shuffled, byte[] plain, int start, int elementBytes) {
        int elements = shuffled.length / elementBytes;
        for (int part = 0; part < elementBytes; part++) {
            for (int element = 0; element < elements; element++) {
                plain[start + element * elementBytes + part] = shuffled[part * elements + element];
            }
        }
        int whole = elements * elementBytes;
        System.arraycopy(shuffled, whole, plain, start + whole, shuffled.length - whole);
    }

    /** Likewise with bits, the lowest of a byte first; elements come by eights, else the block is not shuffled. */
    private static void orderBits(byte[] shuffled, byte[] plain, int start, int elementBytes) {
        int elements = shuffled.length / elementBytes;
        int whole = elements % Byte.SIZE == 0 ? elements * elementBytes : 0;
        for (int i = 0; i < whole; i++) {
            int bit = i / (elements / Byte.SIZE);
            int group = i % (elements / Byte.SIZE);
            for (int element = 0; element < Byte.SIZE; element++) {
                int at = start + (group * Byte.SIZE + element) * elementBytes + bit / Byte.SIZE;
                plain[at] |= (byte) ((shuffled[i] >>> element & 1) << bit % Byte.SIZE);
            }
        }
        System.arraycopy(shuffled, whole, plain, start + whole, shuffled.length - whole);
    }

    private static byte[] bytes(ByteBuffer chunk, int at, int length) {
        byte[] bytes = new byte[length];
        chunk.get(at, bytes);
        return bytes;
    }

    private static int intAt(ByteBuffer chunk, int at) {
        need(at >= HEADER_BYTES && at <= chunk.capacity() - Integer.BYTES, "is cut");
        return chunk.getInt(at);
    }

    private static void need(boolean isMet, String need) {
        if (!isMet) {
            throw new IllegalArgumentException("a chunk of Blosc " + need);
        }
    }
}
