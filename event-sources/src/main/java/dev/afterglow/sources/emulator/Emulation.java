package dev.afterglow.sources.emulator;

import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.VehicleSource;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Frames seen through an emulated event camera, and the driver of a donkeycar tub. Its readers are independent of each other. */
public final class Emulation {
    private final Path path;
    private final EmulatorParameters parameters;
    private final List<Frame> frames;
    private final SkippedCounts skipped;

    private Emulation(Path path, EmulatorParameters parameters, List<Frame> frames, SkippedCounts skipped) {
        this.path = path;
        this.parameters = parameters;
        this.frames = frames;
        this.skipped = skipped;
    }

    /**
     * Finds the frames in a folder or a tar archive: a donkeycar tub if there is one, otherwise its images in the order of the
     * numbers in their names.
     *
     * @throws RecordingException in one line, if there are none
     */
    public static Emulation open(Path path, EmulatorParameters parameters) throws IOException {
        SkippedCounts skipped = new SkippedCounts();
        try (FrameStore store = FrameStore.open(path)) {
            return new Emulation(
                    path,
                    parameters,
                    List.copyOf(FrameList.of(store, path, parameters.framesPerSecond(), skipped)),
                    skipped);
        }
    }

    /** What the driver of a donkeycar tub did, or null if {@code path} is no folder or tar archive with a tub. */
    public static @Nullable VehicleSource driverIfTub(Path path) throws IOException {
        if (!Files.isDirectory(path) && !path.toString().endsWith(".tar")) {
            return null;
        }
        try (FrameStore store = FrameStore.open(path)) {
            if (!FrameList.isTub(store)) {
                return null;
            }
            SkippedCounts skipped = new SkippedCounts();
            return new TubVehicle(FrameList.ofTub(store, path, skipped), skipped);
        }
    }

    /** How many frames there are. */
    public int frames() {
        return frames.size();
    }

    /** What the emulated camera sees, from the beginning. */
    public EventSource camera() throws IOException {
        FrameStore store = FrameStore.open(path);
        try {
            return new EmulatedCamera(store, path, frames, parameters, skipped);
        } catch (IOException | RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    /** What the driver did, from the beginning, or null for frames without a driver. */
    public @Nullable VehicleSource vehicle() {
        return frames.stream().anyMatch(frame -> !Double.isNaN(frame.angle()))
                ? new TubVehicle(frames, new SkippedCounts())
                : null;
    }
}
