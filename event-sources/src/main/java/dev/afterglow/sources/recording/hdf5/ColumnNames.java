package dev.afterglow.sources.recording.hdf5;

import dev.afterglow.sources.hdf5.Hdf5File;
import dev.afterglow.sources.hdf5.NumberColumn;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a file keeps the columns of its events: in lists, in the columns of a table or in the members of a record. */
record ColumnNames(Place x, Place y, Place t, Place p) {
    private static final List<String> LIST_GROUPS =
            List.of("/events/", "/", "/events/left/", "/prophesee/left/", "/CD/events/", "/CD/");
    private static final List<String> RECORDS = List.of("/CD/events", "/events", "/events/left");
    private static final int TABLE_COLUMNS = 4;
    private static final List<String> X = List.of("x", "xs");
    private static final List<String> Y = List.of("y", "ys");
    private static final List<String> T = List.of("t", "ts", "timestamp", "timestamps", "time");
    private static final List<String> P = List.of("p", "ps", "polarity", "polarities", "pol");

    /** MVSEC, and those who follow it. */
    private static final List<String> TABLES_BY_X_Y_T_P = List.of("/davis/left/events", "/davis/right/events");

    /** v2e, and the export of DDD20 that keeps its events, by t, x, y, p; others write x, y, t, p there. */
    private static final List<String> TABLES_BY_TIME = List.of("/events", "/event");

    /** The first columns that are all there, or null. */
    static @Nullable ColumnNames in(Hdf5File file) throws IOException {
        for (String group : LIST_GROUPS) {
            ColumnNames lists = named(file.names(group), group);
            if (lists != null && lists.areAllIn(file)) {
                return lists;
            }
        }
        for (String path : RECORDS) {
            ColumnNames members = named(file.members(path), path + Place.MEMBER_MARK);
            if (members != null) {
                return members;
            }
        }
        for (String path : TABLES_BY_X_Y_T_P) {
            if (file.columns(path) == TABLE_COLUMNS) {
                return xFirst(path);
            }
        }
        for (String path : TABLES_BY_TIME) {
            if (file.columns(path) == TABLE_COLUMNS) {
                boolean isTimeThird = stepsBack(file.numbers(path, 2)) < stepsBack(file.numbers(path, 0));
                return isTimeThird ? xFirst(path) : timeFirst(path);
            }
        }
        return null;
    }

    private static ColumnNames xFirst(String path) {
        return new ColumnNames(new Place(path, 0), new Place(path, 1), new Place(path, 2), new Place(path, 3));
    }

    private static ColumnNames timeFirst(String path) {
        return new ColumnNames(new Place(path, 1), new Place(path, 2), new Place(path, 0), new Place(path, 3));
    }

    /** How often the first run of a column decreases: times seldom do, coordinates of events at every other step. */
    private static int stepsBack(NumberColumn column) throws IOException {
        int rows = column.nextRun(column.rowsOfAChunk());
        int steps = 0;
        for (int row = 1; row < rows; row++) {
            steps += column.numberAt(row) < column.numberAt(row - 1) ? 1 : 0;
        }
        return steps;
    }

    private static @Nullable ColumnNames named(List<String> names, String prefix) {
        String x = first(X, names);
        String y = first(Y, names);
        String t = first(T, names);
        String p = first(P, names);
        return x == null || y == null || t == null || p == null
                ? null
                : new ColumnNames(
                        new Place(prefix + x, 0),
                        new Place(prefix + y, 0),
                        new Place(prefix + t, 0),
                        new Place(prefix + p, 0));
    }

    private static @Nullable String first(List<String> wanted, List<String> names) {
        return wanted.stream().filter(names::contains).findFirst().orElse(null);
    }

    private boolean areAllIn(Hdf5File file) throws IOException {
        return file.hasDataset(x.path) && file.hasDataset(y.path) && file.hasDataset(t.path) && file.hasDataset(p.path);
    }

    /** A list, a column of a table, or, where the path has a mark, a member of the records at a path. */
    record Place(String path, int column) {
        private static final String MEMBER_MARK = "#";

        NumberColumn in(Hdf5File file) throws IOException {
            int mark = path.lastIndexOf(MEMBER_MARK);
            return mark < 0
                    ? file.numbers(path, column)
                    : file.member(path.substring(0, mark), path.substring(mark + 1));
        }
    }
}
