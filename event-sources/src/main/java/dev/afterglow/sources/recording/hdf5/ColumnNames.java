package dev.afterglow.sources.recording.hdf5;

import dev.afterglow.sources.hdf5.Hdf5File;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a file keeps the columns of its events. */
record ColumnNames(String x, String y, String t, String p) {
    private static final List<String> GROUPS = List.of("/events", "", "/events/left", "/CD/events");
    private static final List<ColumnNames> NAMES = List.of(
            new ColumnNames("x", "y", "t", "p"),
            new ColumnNames("xs", "ys", "ts", "ps"),
            new ColumnNames("x", "y", "timestamp", "polarity"),
            new ColumnNames("x", "y", "ts", "p"));

    /** The first set of names that are all there, or null. */
    static @Nullable ColumnNames in(Hdf5File file) throws IOException {
        for (String group : GROUPS) {
            for (ColumnNames names : NAMES) {
                ColumnNames placed = names.under(group + "/");
                if (file.hasDataset(placed.x)
                        && file.hasDataset(placed.y)
                        && file.hasDataset(placed.t)
                        && file.hasDataset(placed.p)) {
                    return placed;
                }
            }
        }
        return null;
    }

    private ColumnNames under(String prefix) {
        return new ColumnNames(prefix + x, prefix + y, prefix + t, prefix + p);
    }
}
