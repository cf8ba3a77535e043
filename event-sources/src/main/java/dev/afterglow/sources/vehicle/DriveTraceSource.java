package dev.afterglow.sources.vehicle;

import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.VehicleSource;
import dev.afterglow.sources.hdf5.Hdf5File;
import dev.afterglow.sources.hdf5.NumberColumn;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The vehicle of a raw drive of DDD17 or DDD20: a group a signal, named as OpenXC names it, with the value in column 1 of
 * {@code data} and the host's time in microseconds in {@code timestamp}. Units are those of OpenXC. Rows of zeros at the end
 * are room that was made in advance.
 */
final class DriveTraceSource implements VehicleSource {
    private static final String CAMERA = "dvs";

    private final Hdf5File file;
    private final SkippedCounts skipped = new SkippedCounts();
    private final TimeOrder order = new TimeOrder(skipped);
    private final List<Channel> channels = new ArrayList<>();

    private DriveTraceSource(Hdf5File file) {
        this.file = file;
    }

    /** The vehicle in {@code path}, or null if the file has no signal. */
    static @Nullable DriveTraceSource openIfDrive(Path path) throws IOException {
        DriveTraceSource source = new DriveTraceSource(Hdf5File.open(path));
        try {
            for (String name : source.file.names("/")) {
                source.addChannel(name);
            }
            if (!source.channels.isEmpty()) {
                return source;
            }
        } catch (IOException | RuntimeException failure) {
            source.close();
            throw failure;
        }
        source.close();
        return null;
    }

    @Override
    public String format() {
        return "DDD20 HDF5";
    }

    @Override
    public @Nullable VehicleSignal next() throws IOException {
        VehicleSignal due = order.next(channels.isEmpty());
        while (due == null && !channels.isEmpty()) {
            takeEarliest();
            due = order.next(channels.isEmpty());
        }
        return due;
    }

    @Override
    public Map<String, Long> skipped() {
        return skipped.toMap();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void addChannel(String name) throws IOException {
        String times = "/" + name + "/timestamp";
        String values = "/" + name + "/data";
        if (!name.equals(CAMERA) && file.hasDataset(times) && file.hasDataset(values)) {
            Channel channel = new Channel(name, file.numbers(times, 0), file.numbers(values, 1));
            if (channel.advance(skipped)) {
                channels.add(channel);
            }
        }
    }

    private void takeEarliest() throws IOException {
        Channel earliest = channels.get(0);
        for (Channel channel : channels) {
            earliest = channel.timestampUs < earliest.timestampUs ? channel : earliest;
        }
        if (Double.isFinite(earliest.value)) {
            order.add(new VehicleSignal(earliest.timestampUs, earliest.signal, earliest.value));
        } else {
            skipped.add("notNumeric", 1);
        }
        if (!earliest.advance(skipped)) {
            channels.remove(earliest);
        }
    }

    /** The rows of one signal. */
    private static final class Channel {
        /** The recorder adds 2,048 rows at a time: so many empty ones in a row are the end. */
        private static final int MOST_EMPTY_ROWS = 4096;

        private static final int ROWS_AT_ONCE = 1 << 14;
        private static final long LATEST_US = 4_000_000_000_000_000L;

        private final String signal;
        private final NumberColumn times;
        private final NumberColumn values;
        private int run;
        private int row;
        private long timestampUs;
        private double value;

        Channel(String signal, NumberColumn times, NumberColumn values) {
            this.signal = signal;
            this.times = times;
            this.values = values;
        }

        /** Goes on to the next dated row; false at the end. Undated rows before it are counted, those at the end are room. */
        boolean advance(SkippedCounts skipped) throws IOException {
            int undated = 0;
            while (undated <= MOST_EMPTY_ROWS && hasRow()) {
                timestampUs = times.integerAt(row);
                value = values.numberAt(row);
                row++;
                if (timestampUs > 0 && timestampUs <= LATEST_US) {
                    skipped.add("undated", undated);
                    return true;
                }
                undated++;
            }
            return false;
        }

        private boolean hasRow() throws IOException {
            if (row == run) {
                run = Math.min(times.nextRun(ROWS_AT_ONCE), values.nextRun(ROWS_AT_ONCE));
                row = 0;
            }
            return row < run;
        }
    }
}
