package dev.afterglow.sources.recording;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableGroup;
import java.nio.file.Path;
import java.util.List;

/** An HDF5 file with events as four lists, as DSEC keeps them. */
final class TestingColumns {
    private TestingColumns() {}

    static void write(Path file, List<TestingEvent> events, String group, boolean isChunked, long offsetUs) {
        int rows = events.size();
        short[] x = new short[rows];
        short[] y = new short[rows];
        long[] t = new long[rows];
        byte[] p = new byte[rows];
        for (int row = 0; row < rows; row++) {
            TestingEvent event = events.get(row);
            x[row] = (short) event.x();
            y[row] = (short) event.y();
            t[row] = event.timestampUs();
            p[row] = (byte) (event.brighter() ? 1 : 0);
        }
        DatasetCreationOptions packed = DatasetCreationOptions.builder()
                .chunkDimensions(Math.min(rows, 3000))
                .shuffle()
                .deflate()
                .build();
        DatasetCreationOptions options = isChunked ? packed : DatasetCreationOptions.DEFAULT;
        try (WritableHdfFile writable = HdfFile.write(file)) {
            WritableGroup columns = writable.putGroup(group);
            columns.putDataset("x", x, options);
            columns.putDataset("y", y, options);
            columns.putDataset("t", t, options);
            columns.putDataset("p", p, options);
            if (offsetUs != 0) {
                writable.putDataset("t_offset", offsetUs);
            }
        }
    }

    /** The events as rows of a table with the columns {@code order}, such as {@code t x y p}. */
    static long[][] table(List<TestingEvent> events, String order) {
        List<String> columns = List.of(order.split(" ", -1));
        long[][] table = new long[events.size()][columns.size()];
        for (int row = 0; row < table.length; row++) {
            TestingEvent event = events.get(row);
            table[row][columns.indexOf("t")] = event.timestampUs();
            table[row][columns.indexOf("x")] = event.x();
            table[row][columns.indexOf("y")] = event.y();
            table[row][columns.indexOf("p")] = event.brighter() ? 1 : -1;
        }
        return table;
    }
}
