package dev.afterglow.app.command;

import dev.afterglow.app.plot.PictureFormat;
import dev.afterglow.app.plot.RunPicture;
import dev.afterglow.app.run.DriveRun;
import dev.afterglow.app.run.RunListeners;
import dev.afterglow.app.run.RunReport;
import dev.afterglow.app.run.RunResult;
import dev.afterglow.app.run.RunSettings;
import dev.afterglow.app.run.RunSource;
import dev.afterglow.app.run.RunSummary;
import dev.afterglow.app.view.LiveView;
import dev.afterglow.device.MemoryTechnology;
import dev.afterglow.jobs.Delivery;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.VehicleSource;
import dev.afterglow.sources.drive.SimulatedDrive;
import dev.afterglow.sources.recording.Recordings;
import dev.afterglow.sources.replay.Rewindable;
import dev.afterglow.sources.vehicle.VehicleTraceOptions;
import dev.afterglow.sources.vehicle.VehicleTraces;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code run}: the main job, embedded, on a recording or on the simulated road. */
@Command(
        name = "run",
        description = {
            "Run the main job on this machine: Kafka, Flink, replay and summary.",
            "Without --events it drives the built-in simulated road."
        })
public final class RunCommand implements Callable<Integer> {
    private static final double SIMULATED_SECONDS = 30;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--events", paramLabel = "FILE", description = "Recording of an event camera.")
    private @Nullable Path events;

    @Option(names = "--vehicle", paramLabel = "FILE", description = "Trace of vehicle signals to learn steering from.")
    private @Nullable Path vehicle;

    @Mixin
    private final VehicleArguments vehicleTrace = new VehicleArguments();

    @Mixin
    private final RecordingArguments recording = new RecordingArguments();

    @Mixin
    private final RateArguments rate = new RateArguments();

    @Mixin
    private final PacketArguments packets = new PacketArguments();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "Sensor time to replay (default: all of a recording, 30 of the simulated road).")
    private @Nullable Double seconds;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            defaultValue = "2",
            description = "Parallelism of the Flink job (default: ${DEFAULT-VALUE}).")
    private int parallelism;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the neurons' draws and of the simulated road (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private final RoadArguments road = new RoadArguments();

    @Mixin
    private final NeuronArguments neurons = new NeuronArguments();

    @Option(
            names = "--delivery",
            paramLabel = "MODE",
            defaultValue = "low-latency",
            description = "exactly-once or low-latency (default: ${DEFAULT-VALUE}).")
    private String delivery = "";

    @Option(
            names = "--picture",
            paramLabel = "FILE.png|svg",
            description = "Draw the run: heat, path told, and steering told and driven.")
    private @Nullable Path picture;

    @Option(
            names = "--memory-technology",
            paramLabel = "T",
            defaultValue = "cmos-45nm",
            description = "Digital memory that the neurons are compared with (default: ${DEFAULT-VALUE}).")
    private String memoryTechnology = "";

    @Option(names = "--ledger", description = "Print every term of the energy and of what it is compared with.")
    private boolean ledger;

    @Option(
            names = "--metrics",
            paramLabel = "PORT",
            description = "Serve Flink's metrics and ours to Prometheus, for example at 9249 (default: not at all).")
    private @Nullable Integer metricsPort;

    @Mixin
    private final ViewArguments view = new ViewArguments();

    @Option(names = "--hold", description = "Keep broker, cluster and live view when the run has ended, until Ctrl-C.")
    private boolean hold;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        RunSettings settings = settings();
        VehicleTraceOptions traceOptions = Usable.of(spec, vehicleTrace::toOptions);
        RunProgress progress = new RunProgress(spec.commandLine().getErr(), sensorSeconds());
        try (progress;
                RunSource source = source(traceOptions)) {
            DriveRun run = new DriveRun(settings, System::nanoTime);
            if (view.isWanted()) {
                try (LiveView page = view.start(source, settings, run.control(), progress)) {
                    run.run(source, new RunListeners(List.of(progress, page)), this::report);
                }
            } else {
                run.run(source, progress, this::report);
            }
        }
        return 0;
    }

    private void report(RunResult result) {
        RunSummary summary = result.summary();
        PrintWriter data = spec.commandLine().getOut();
        data.println(json ? RunReport.json(summary) : RunReport.table(summary));
        if (ledger && !json) {
            data.println(LedgerTable.of(summary.ledger()));
        }
        data.flush();
        if (picture != null) {
            try {
                RunPicture.of(result).write(picture);
            } catch (IOException e) {
                throw new UncheckedIOException("the picture could not be written: " + e.getMessage(), e);
            }
            spec.commandLine().getErr().println("afterglow: picture in " + picture);
        }
    }

    private RunSettings settings() throws Exception {
        if (events != null && road.isGiven()) {
            throw new ParameterException(
                    spec.commandLine(), "--track, --weather and --traffic are of the simulated road, not of --events");
        }
        return Usable.of(spec, () -> {
            if (picture != null) {
                PictureFormat.of(picture);
            }
            view.check();
            return new RunSettings(
                    neurons.settings(seed),
                    rate.toRate(),
                    packets.toExtent(),
                    sensorSeconds(),
                    parallelism,
                    Delivery.named(delivery),
                    MemoryTechnology.named(memoryTechnology),
                    metricsPort,
                    hold);
        });
    }

    /** Sensor time to replay; infinite for all of a recording. */
    private double sensorSeconds() {
        if (seconds != null) {
            return seconds;
        }
        return events == null ? SIMULATED_SECONDS : Double.POSITIVE_INFINITY;
    }

    private RunSource source(VehicleTraceOptions traceOptions) throws Exception {
        if (events == null) {
            SimulatedDrive drive = Usable.of(spec, () -> road.drive(seed, sensorSeconds()));
            Rewindable<VehicleSource> bus =
                    vehicle == null ? Rewindable.open(drive::vehicle) : trace(vehicle, traceOptions);
            return new RunSource("the simulated road", Rewindable.open(drive::camera), bus);
        }
        Path file = events;
        Rewindable<EventSource> camera = Rewindable.open(() -> Recordings.open(file, recording.toOptions()));
        try {
            Rewindable<VehicleSource> trace = vehicle == null ? traceWithin(file) : trace(vehicle, traceOptions);
            return new RunSource(String.valueOf(file.getFileName()), camera, trace);
        } catch (IOException | RuntimeException e) {
            camera.close();
            throw e;
        }
    }

    private static Rewindable<VehicleSource> trace(Path file, VehicleTraceOptions options) throws IOException {
        return Rewindable.open(() -> VehicleTraces.open(file, options));
    }

    /** Some recordings are of a whole drive and hold the car's signals too. */
    private static @Nullable Rewindable<VehicleSource> traceWithin(Path recording) throws IOException {
        VehicleSource trace = VehicleTraces.withinRecording(recording);
        return trace == null
                ? null
                : Rewindable.of(trace, () -> Objects.requireNonNull(VehicleTraces.withinRecording(recording)));
    }
}
