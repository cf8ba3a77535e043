package dev.afterglow.sources.recording.hdf5;

import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.hdf5.Hdf5File;
import dev.afterglow.sources.recording.decoding.RecordingHeader;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the layouts of events in HDF5 apart by the names of their datasets. */
public final class Hdf5Events {
    private static final SensorGeometry DAVIS346 = new SensorGeometry(346, 260);
    private static final SensorGeometry WIDEST = new SensorGeometry(1 << 14, 1 << 14);

    private Hdf5Events() {}

    public static RecordingHeader readHeader(RecordingInput input, @Nullable SensorGeometry given) throws IOException {
        try (Hdf5File file = Hdf5File.open(input.path())) {
            if (file.hasDataset(DriveEvents.CELLS)) {
                return new RecordingHeader(
                        "DDD20 HDF5", "DAVIS346", given == null ? DAVIS346 : given, WIDEST, DriveEvents::new);
            }
            ColumnNames columns = ColumnNames.in(file);
            if (columns != null) {
                return new RecordingHeader(
                        "HDF5 columns",
                        "unknown",
                        null,
                        WIDEST,
                        (data, bounds, skipped) -> new ColumnEvents(data, columns, bounds, skipped));
            }
            throw file.error(refusal(file));
        }
    }

    private static String refusal(Hdf5File file) throws IOException {
        Set<String> names = new HashSet<>(file.names("/"));
        if (names.contains("dvs_frame") || names.contains("aps_frame") || names.contains("frame_ts")) {
            return "holds frames that were exported from a drive of DDD17 or DDD20, not its events;"
                    + " the raw recording has a group dvs with data";
        }
        return "holds no events that are known: neither dvs/data, nor x, y, t and p as lists or members, at its root or in"
                + " events, nor a table of four columns, events (t, x, y, p) or davis/left/events (x, y, t, p)";
    }
}
