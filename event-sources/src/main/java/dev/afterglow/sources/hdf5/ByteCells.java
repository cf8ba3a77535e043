package dev.afterglow.sources.hdf5;

import io.jhdf.api.Dataset;
import java.io.IOException;
import java.util.Arrays;

/** A table whose cells are runs of bytes of any length. A cell is read when it is asked for; columns of a row together. */
public final class ByteCells {
    private final Hdf5File file;
    private final Dataset dataset;
    private final long rows;

    ByteCells(Hdf5File file, String path, Dataset dataset, int columns) throws IOException {
        this.file = file;
        this.dataset = dataset;
        long[] lengths = file.guarded(() -> {
            DatasetBounds.check(dataset, file.sizeBytes());
            return dataset.isVariableLength() ? dataset.getDimensionsAsLong() : new long[0];
        });
        if (lengths.length != 2 || lengths[1] != columns) {
            throw file.error("the dataset " + path + " must be a table of " + columns + " columns of bytes");
        }
        rows = lengths[0];
    }

    public long rows() {
        return rows;
    }

    /** The bytes of {@code count} cells of a row. */
    public byte[][] read(long row, int column, int count) throws IOException {
        return file.guarded(() -> {
            Object[] table = (Object[]) dataset.getData(new long[] {row, column}, new int[] {1, count});
            return Arrays.stream((Object[]) table[0]).map(ByteCells::bytes).toArray(byte[][]::new);
        });
    }

    /** Unsigned bytes come as integers, signed ones as they are. */
    private static byte[] bytes(Object cell) {
        if (cell instanceof byte[] signed) {
            return signed;
        }
        int[] unsigned = (int[]) cell;
        byte[] bytes = new byte[unsigned.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) unsigned[i];
        }
        return bytes;
    }
}
