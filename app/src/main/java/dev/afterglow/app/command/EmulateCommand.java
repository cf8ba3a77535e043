package dev.afterglow.app.command;

import dev.afterglow.app.convert.Conversion;
import dev.afterglow.app.convert.NewFile;
import dev.afterglow.app.convert.VehicleTraceFile;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.VehicleSource;
import dev.afterglow.sources.emulator.Emulation;
import dev.afterglow.sources.emulator.EmulatorParameters;
import dev.afterglow.sources.recording.encoding.WritableFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code emulate}: from frames to events. */
@Command(
        name = "emulate",
        description = {
            "Show frames to an emulated event camera, and record its events.",
            "A donkeycar tub brings the times of its frames and the signals of its driver."
        })
public final class EmulateCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FRAMES",
            description = "Folder or tar archive with images, or with a donkeycar tub.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path frames;

    @Parameters(index = "1", paramLabel = "OUT", description = "Recording to write, as convert does.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(
            names = "--fps",
            paramLabel = "N",
            defaultValue = "20",
            description = "Frames a second of frames that are not dated (default: ${DEFAULT-VALUE}).")
    private double framesPerSecond;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the pixels' thresholds and noise (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--vehicle-out",
            paramLabel = "FILE",
            description = "OpenXC trace to write the driver's steering and accelerator to.")
    private @Nullable Path vehicleOut;

    @Option(names = "--force", description = "Write over files that exist.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        WritableFormat format = WritableFormat.of(out);
        Emulation emulation = Emulation.open(frames, parameters());
        VehicleSource driver = emulation.vehicle();
        if (vehicleOut != null && driver == null) {
            throw new UserErrorException(frames + ": holds no donkeycar tub; leave out --vehicle-out");
        }
        try (EventSource camera = emulation.camera();
                NewFile file = NewFile.at(out, force)) {
            if (vehicleOut != null && driver != null) {
                writeDriver(driver, vehicleOut);
            }
            Conversion conversion;
            try (ReadingProgress progress = new ReadingProgress()) {
                conversion = Conversion.write(
                        new WatchedSource(camera, List.of(progress)), file.partial(), out.toString(), format);
            }
            file.complete();
            say("%,d events of %,d frames in %s", conversion.events(), emulation.frames(), out);
            camera.skipped().forEach((reason, count) -> say("frames: %,d %s", count, reason));
        }
        return 0;
    }

    private EmulatorParameters parameters() {
        try {
            return EmulatorParameters.of(framesPerSecond, seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--fps: " + e.getMessage(), e);
        }
    }

    private void writeDriver(VehicleSource driver, Path place) throws IOException {
        try (NewFile file = NewFile.at(place, force)) {
            VehicleTraceFile.write(driver, file.partial());
            file.complete();
        }
    }

    private void say(String format, Object... values) {
        PrintWriter words = spec.commandLine().getErr();
        words.println("afterglow: " + String.format(Locale.ROOT, format, values));
    }
}
