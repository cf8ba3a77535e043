package dev.afterglow.sources.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;

/**
 * Refuses what no real recording declares: a chunk, which is unpacked as a whole, beyond all memory, and more rows than a
 * file of that size can hold, however well they are packed.
 */
final class DatasetBounds {
    static final long LARGEST_CHUNK_BYTES = 1 << 24;

    private static final long BEST_DEFLATE_RATIO = 1100;

    private DatasetBounds() {}

    static void check(Dataset dataset, long fileBytes) {
        double declaredBytes = dataset.getDataType().getSize();
        for (long length : dataset.getDimensionsAsLong()) {
            declaredBytes *= length;
        }
        if (!(declaredBytes <= LARGEST_CHUNK_BYTES + (double) BEST_DEFLATE_RATIO * fileBytes)) {
            throw new IllegalArgumentException(
                    "a dataset declares more than a file of " + fileBytes + " bytes can hold: " + declaredBytes);
        }
        if (dataset instanceof ChunkedDataset chunked) {
            double chunkBytes = dataset.getDataType().getSize();
            for (int length : chunked.getChunkDimensions()) {
                chunkBytes *= length;
            }
            if (!(chunkBytes > 0 && chunkBytes <= LARGEST_CHUNK_BYTES)) {
                throw new IllegalArgumentException(
                        "a chunk must have at most " + LARGEST_CHUNK_BYTES + " bytes: " + chunkBytes);
            }
        }
    }
}
