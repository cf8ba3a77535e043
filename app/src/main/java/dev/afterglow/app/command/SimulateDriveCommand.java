package dev.afterglow.app.command;

import dev.afterglow.app.convert.Conversion;
import dev.afterglow.app.convert.NewFile;
import dev.afterglow.app.convert.VehicleTraceFile;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.VehicleSource;
import dev.afterglow.sources.drive.SimulatedDrive;
import dev.afterglow.sources.recording.encoding.WritableFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code simulate drive}: the road that {@code run} drives, as a recording. */
@Command(name = "drive", description = "The simulated road of run: events of its camera, signals of its car.")
public final class SimulateDriveCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "OUT", description = "Recording to write, as convert does.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "30",
            description = "Length of the drive (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of road, driver, traffic and camera (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private final RoadArguments road = new RoadArguments();

    @Option(names = "--vehicle-out", paramLabel = "FILE", description = "OpenXC trace to write the car's signals to.")
    private @Nullable Path vehicleOut;

    @Option(names = "--force", description = "Write over files that exist.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        WritableFormat format = WritableFormat.of(out);
        SimulatedDrive drive = drive();
        try (EventSource camera = drive.camera();
                NewFile file = NewFile.at(out, force)) {
            if (vehicleOut != null) {
                writeSignals(drive, vehicleOut);
            }
            Conversion conversion;
            try (ReadingProgress progress = new ReadingProgress()) {
                conversion = Conversion.write(
                        new WatchedSource(camera, List.of(progress)), file.partial(), out.toString(), format);
            }
            file.complete();
            spec.commandLine()
                    .getErr()
                    .println(String.format(
                            Locale.ROOT, "afterglow: %,d events of %.3g s in %s", conversion.events(), seconds, out));
        }
        return 0;
    }

    private SimulatedDrive drive() {
        if (!(seconds > 0 && seconds < Double.POSITIVE_INFINITY)) {
            throw new ParameterException(spec.commandLine(), "--seconds must be a positive number: " + seconds);
        }
        try {
            return road.drive(seed, seconds);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void writeSignals(SimulatedDrive drive, Path place) throws IOException {
        try (VehicleSource signals = drive.vehicle();
                NewFile file = NewFile.at(place, force)) {
            VehicleTraceFile.write(signals, file.partial());
            file.complete();
        }
    }
}
