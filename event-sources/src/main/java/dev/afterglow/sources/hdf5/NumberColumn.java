package dev.afterglow.sources.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.object.datatype.CompoundDataType;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.message.DataLayout;
import java.io.IOException;
import java.lang.reflect.Array;
import java.math.BigInteger;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A column of numbers, in a list, a table or a member of records, read a run of rows at a time. Integers up to 2^63 keep every bit. */
public final class NumberColumn {
    private static final int FEWEST_ROWS = 1 << 14;
    private static final int MOST_ROWS = 1 << 18;

    private final Hdf5File file;
    private final Dataset dataset;
    private final int column;
    private final @Nullable String member;
    private final boolean isTable;
    private final boolean isFloating;
    private final long rows;
    private long nextRow;
    private long[] integers = new long[0];
    private double[] numbers = new double[0];

    NumberColumn(Hdf5File file, String path, Dataset dataset, int column, @Nullable String member) throws IOException {
        this.file = file;
        this.dataset = dataset;
        this.column = column;
        this.member = member;
        long[] lengths = file.guarded(() -> {
            DatasetBounds.check(dataset, file.sizeBytes());
            return dataset.isCompound() == (member != null) ? dataset.getDimensionsAsLong() : new long[0];
        });
        isTable = lengths.length == 2 && member == null;
        if (lengths.length == 0 || lengths.length > 2 || column >= (isTable ? lengths[1] : 1)) {
            throw file.error("the dataset " + path + " must be a list of numbers or a table with a column " + column);
        }
        rows = file.guarded(dataset::isEmpty) ? 0 : lengths[0];
        isFloating = file.guarded(this::type) instanceof FloatingPoint;
    }

    private DataType type() {
        DataType type = dataset.getDataType();
        return type instanceof CompoundDataType records
                ? records.getMembers().stream()
                        .filter(part -> part.getName().equals(member))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("the records have no member " + member))
                        .getDataType()
                : type;
    }

    public long rows() {
        return rows;
    }

    public boolean isFloating() {
        return isFloating;
    }

    /**
     * How many rows to read at once. A chunk is unpacked as a whole whenever a row of it is asked for, so a run should hold whole
     * chunks, as far as memory allows.
     */
    public int rowsOfAChunk() throws IOException {
        int chunkRows = file.guarded(
                () -> dataset instanceof ChunkedDataset chunked ? chunked.getChunkDimensions()[0] : FEWEST_ROWS);
        return Math.max(FEWEST_ROWS, Math.min(chunkRows, MOST_ROWS));
    }

    /** Reads the next run of rows, up to {@code mostRows}, and says how many they are; 0 at the end. */
    public int nextRun(int mostRows) throws IOException {
        int count = (int) Math.min(mostRows, rows - nextRow);
        if (count == 0) {
            return 0;
        }
        long from = nextRow;
        nextRow += count;
        file.guarded(() -> {
            take(read(from, count), count);
            return count;
        });
        return count;
    }

    /** The integer in a row of the last run, or the nearest one. */
    public long integerAt(int row) {
        return isFloating ? Math.round(numbers[row]) : integers[row];
    }

    /** The number in a row of the last run. */
    public double numberAt(int row) {
        return isFloating ? numbers[row] : integers[row];
    }

    private Object read(long from, int count) {
        if (dataset.getDataLayout() == DataLayout.COMPACT && !isTable && member == null) {
            return wholeFrom(from, count);
        }
        Object run = dataset.getData(isTable ? new long[] {from, column} : new long[] {from}, slice(count));
        return member == null ? run : Objects.requireNonNull(((Map<?, ?>) run).get(member));
    }

    /** The library slices no dataset that lies within its own header, where at most 64 KiB have room. */
    private Object wholeFrom(long from, int count) {
        Object whole = dataset.getData();
        Object run = Array.newInstance(whole.getClass().getComponentType(), count);
        System.arraycopy(whole, (int) from, run, 0, count);
        return run;
    }

    private int[] slice(int count) {
        return isTable ? new int[] {count, 1} : new int[] {count};
    }

    private void take(Object values, int count) {
        if (values instanceof long[] longs) {
            integers = longs;
            return;
        }
        if (values instanceof double[] doubles) {
            numbers = doubles;
            return;
        }
        if (isFloating) {
            numbers = numbers.length < count ? new double[count] : numbers;
        } else {
            integers = integers.length < count ? new long[count] : integers;
        }
        if (values instanceof int[] ints) {
            for (int i = 0; i < count; i++) {
                integers[i] = ints[i];
            }
        } else if (values instanceof short[] shorts) {
            for (int i = 0; i < count; i++) {
                integers[i] = shorts[i];
            }
        } else if (values instanceof byte[] bytes) {
            for (int i = 0; i < count; i++) {
                integers[i] = bytes[i];
            }
        } else {
            takeEach(values, count);
        }
    }

    /** What comes seldom, one by one. */
    private void takeEach(Object values, int count) {
        for (int i = 0; i < count; i++) {
            Object cells = isTable ? Array.get(values, i) : values;
            int at = isTable ? 0 : i;
            if (isFloating) {
                numbers[i] = Array.getDouble(cells, at);
            } else {
                integers[i] = cells instanceof Object[] objects ? integer(objects[at]) : Array.getLong(cells, at);
            }
        }
    }

    /** Unsigned 64-bit integers come as {@code BigInteger}, and booleans of numpy as the names of an enumeration. */
    private static long integer(Object value) {
        if (value instanceof BigInteger wide) {
            return wide.bitLength() < Long.SIZE ? wide.longValue() : Long.MAX_VALUE;
        }
        return value.equals("TRUE") ? 1 : 0;
    }
}
