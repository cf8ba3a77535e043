package dev.afterglow.sources.vehicle;

import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.VehicleSource;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens vehicle traces: OpenXC messages, tables as of the Udacity drives, and folders of comma2k19. */
public final class VehicleTraces {
    private VehicleTraces() {}

    public static VehicleSource open(Path file) throws IOException {
        return open(file, VehicleTraceOptions.NONE);
    }

    /**
     * Opens {@code file} with what a person says about it.
     *
     * @throws RecordingException in one line, if the file is missing, is no trace of a known form, or lacks times
     */
    public static VehicleSource open(Path file, VehicleTraceOptions options) throws IOException {
        VehicleSource segment = Files.isDirectory(file) ? Comma2k19Source.openIfSegment(file) : null;
        if (segment != null) {
            return segment;
        }
        RecordingInput input = RecordingInput.open(file);
        try {
            VehicleSource table = CsvTraceSource.openIfTable(input);
            return table == null ? OpenXcSource.open(input, options) : table;
        } catch (IOException | RuntimeException failure) {
            input.close();
            throw failure;
        }
    }
}
