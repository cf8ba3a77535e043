package dev.afterglow.sources.recording.hdf5;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.hdf5.Hdf5File;
import dev.afterglow.sources.hdf5.NumberColumn;
import dev.afterglow.sources.recording.decoding.EventDecoder;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Events as four columns of the same length. Whole times are microseconds, also as floating numbers, after {@code t_offset}
 * where there is one (DSEC); times with a fraction are seconds. A polarity above 0 is brighter. The index {@code ms_to_idx} is
 * of no use here.
 */
final class ColumnEvents implements EventDecoder {
    private static final String OFFSET = "/t_offset";
    private static final String UNEQUAL = "unequalColumns";
    private static final double US_PER_SECOND = 1e6;
    private static final int FEWEST_WHOLE_TIMES = 3;
    private static final double LATEST_US = 4e18;

    private final RecordingInput input;
    private final ColumnNames names;
    private final SensorGeometry bounds;
    private final SkippedCounts skipped;
    private @Nullable Open open;

    ColumnEvents(RecordingInput input, ColumnNames names, SensorGeometry bounds, SkippedCounts skipped) {
        this.input = input;
        this.names = names;
        this.bounds = bounds;
        this.skipped = skipped;
    }

    @Override
    public void decode(EventBatch batch) throws IOException {
        Open columns = open;
        if (columns == null) {
            columns = open();
            open = columns;
        }
        while (!batch.isFull() && columns.hasRow()) {
            add(columns, batch);
        }
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.file.close();
        }
    }

    private Open open() throws IOException {
        Hdf5File file = Hdf5File.open(input.path());
        try {
            Open columns = new Open(file, names);
            skipped.add(UNEQUAL, columns.unequalRows());
            return columns;
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    private void add(Open columns, EventBatch batch) {
        int row = columns.row++;
        long x = columns.x.integerAt(row);
        long y = columns.y.integerAt(row);
        double timeUs = columns.isInSeconds ? columns.t.numberAt(row) * US_PER_SECOND : columns.t.integerAt(row);
        if (x >= 0
                && y >= 0
                && x < bounds.widthPx()
                && y < bounds.heightPx()
                && Math.abs(timeUs + columns.offsetUs) < LATEST_US) {
            long wholeUs = columns.isInSeconds ? Math.round(timeUs) : columns.t.integerAt(row);
            batch.add(wholeUs + columns.offsetUs, (int) x, (int) y, columns.p.numberAt(row) > 0);
        } else {
            skipped.add(SkippedCounts.OUT_OF_RANGE, 1);
        }
    }

    /** The four lists of a file, read side by side. */
    private static final class Open {
        private final Hdf5File file;
        private final NumberColumn x;
        private final NumberColumn y;
        private final NumberColumn t;
        private final NumberColumn p;
        private final long offsetUs;
        private final long rows;
        private final int rowsAtOnce;
        private boolean isInSeconds;
        private long rowsRead;
        private int run;
        private int row;

        Open(Hdf5File file, ColumnNames names) throws IOException {
            this.file = file;
            x = names.x().in(file);
            y = names.y().in(file);
            t = names.t().in(file);
            p = names.p().in(file);
            rows = Math.min(Math.min(x.rows(), y.rows()), Math.min(t.rows(), p.rows()));
            rowsAtOnce = Math.max(
                    Math.max(x.rowsOfAChunk(), y.rowsOfAChunk()), Math.max(t.rowsOfAChunk(), p.rowsOfAChunk()));
            offsetUs = file.hasDataset(OFFSET) ? file.integer(OFFSET) : 0;
        }

        long unequalRows() {
            return Math.max(Math.max(x.rows(), y.rows()), Math.max(t.rows(), p.rows())) - rows;
        }

        boolean hasRow() throws IOException {
            if (row == run && rowsRead < rows) {
                int common = Math.min(
                        Math.min(x.nextRun(rowsAtOnce), y.nextRun(rowsAtOnce)),
                        Math.min(t.nextRun(rowsAtOnce), p.nextRun(rowsAtOnce)));
                run = (int) Math.min(common, rows - rowsRead);
                isInSeconds = rowsRead == 0 ? showsSeconds() : isInSeconds;
                rowsRead += run;
                row = 0;
            }
            return row < run;
        }

        /** Floating times are seconds, unless the first run holds several and all are whole: then they are microseconds. */
        private boolean showsSeconds() {
            boolean isWhole = t.isFloating();
            for (int i = 0; i < run && isWhole; i++) {
                isWhole = t.numberAt(i) == Math.rint(t.numberAt(i));
            }
            boolean isSeveral = run >= FEWEST_WHOLE_TIMES && t.numberAt(0) != t.numberAt(run - 1);
            return t.isFloating() && !(isWhole && isSeveral);
        }
    }
}
