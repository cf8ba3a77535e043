package dev.afterglow.sources.vehicle;

import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.VehicleSource;
import dev.afterglow.sources.emulator.Emulation;
import dev.afterglow.sources.hdf5.Hdf5File;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Opens vehicle traces: OpenXC messages, tables as of the Udacity drives or as a person describes them, candump logs with a DBC
 * file, folders of comma2k19, donkeycar tubs, and the vehicle in a raw drive of DDD17 or DDD20.
 */
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
        VehicleSource folder = openIfFolder(file);
        if (folder != null) {
            return folder;
        }
        RecordingInput input = RecordingInput.open(file);
        try {
            if (isHdf5(input)) {
                return drive(file, input);
            }
            return LineTraces.open(input, options);
        } catch (IOException | RuntimeException failure) {
            input.close();
            throw failure;
        }
    }

    /** Whether {@code file} is a vehicle trace and nothing else, by its content. */
    public static boolean isTrace(Path file) throws IOException {
        try (VehicleSource folder = openIfFolder(file)) {
            if (folder != null) {
                return true;
            }
        }
        if (!Files.isRegularFile(file) || Files.size(file) == 0) {
            return false;
        }
        try (RecordingInput input = RecordingInput.open(file)) {
            return !isHdf5(input) && LineTraces.isTrace(input);
        }
    }

    /** The vehicle signals that a recording of events brings along, or null if it has none. */
    public static @Nullable VehicleSource withinRecording(Path recording) throws IOException {
        try (RecordingInput input = RecordingInput.open(recording)) {
            return isHdf5(input) ? DriveTraceSource.openIfDrive(recording) : null;
        }
    }

    private static @Nullable VehicleSource openIfFolder(Path file) throws IOException {
        VehicleSource segment = Files.isDirectory(file) ? Comma2k19Source.openIfSegment(file) : null;
        return segment == null ? Emulation.driverIfTub(file) : segment;
    }

    private static VehicleSource drive(Path file, RecordingInput input) throws IOException {
        VehicleSource drive = DriveTraceSource.openIfDrive(file);
        if (drive == null) {
            throw input.errorOfFile("must have vehicle signals, a group each with data and timestamp");
        }
        input.close();
        return drive;
    }

    private static boolean isHdf5(RecordingInput input) throws IOException {
        int bytes = Hdf5File.MAGIC.length();
        return input.atLeast(bytes) >= bytes
                && new String(input.window(), input.position(), bytes, StandardCharsets.ISO_8859_1)
                        .equals(Hdf5File.MAGIC);
    }
}
