package dev.afterglow.sources.hdf5;

import com.github.luben.zstd.Zstd;
import io.jhdf.filter.Filter;

/** Zstd, a frame a chunk, as the filter that is registered with HDF5 writes it. */
final class ZstdFilter implements Filter {
    private static final int ID = 32015;

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return "Zstd";
    }

    @Override
    public byte[] decode(byte[] packed, int[] options) {
        long sizeBytes = Zstd.getFrameContentSize(packed);
        if (sizeBytes < 0 || sizeBytes > DatasetBounds.LARGEST_CHUNK_BYTES) {
            throw new IllegalArgumentException("a chunk of Zstd must have a size within bounds: " + sizeBytes);
        }
        byte[] plain = new byte[(int) sizeBytes];
        long unpacked = Zstd.decompressByteArray(plain, 0, plain.length, packed, 0, packed.length);
        if (unpacked != sizeBytes) {
            throw new IllegalArgumentException("a chunk of Zstd must unpack to its size: " + sizeBytes);
        }
        return plain;
    }
}
