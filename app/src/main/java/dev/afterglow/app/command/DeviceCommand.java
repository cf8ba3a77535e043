package dev.afterglow.app.command;

import dev.afterglow.app.device.Bench;
import dev.afterglow.app.device.BenchPulse;
import dev.afterglow.app.device.DerivedFigures;
import dev.afterglow.app.device.DeviceReport;
import dev.afterglow.app.device.ExcitabilityExperiment;
import dev.afterglow.app.device.ExcitabilityReport;
import dev.afterglow.app.device.PulseTrain;
import dev.afterglow.app.plot.DeviceFigure;
import dev.afterglow.app.plot.PictureFormat;
import dev.afterglow.device.MagneticState;
import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.tile.KeyedDraw;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.recording.Recordings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code device}: one neuron on the bench. */
@Command(
        name = "device",
        description = {
            "One neuron on the bench: what follows from a preset, and what any train of pulses does to it.",
            "Numbers are those of the reference model, in closed form."
        })
public final class DeviceCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final PresetArguments presets = new PresetArguments();

    @Option(
            names = "--pulses",
            paramLabel = "t_ns,V,width_ns;...",
            description = "Pulses to give to a cold junction: start, volts and width of each.")
    private @Nullable String pulses;

    @Option(
            names = "--state",
            paramLabel = "AP|P",
            defaultValue = "AP",
            converter = StateConverter.class,
            description = "State of the junction; it stays so unless draws are asked for (default: ${DEFAULT-VALUE}).")
    private MagneticState state = MagneticState.ANTIPARALLEL;

    @Option(
            names = "--draws",
            paramLabel = "u",
            split = ",",
            description = "A draw in [0, 1) for each pulse: the junction switches where it is below the probability.")
    private double @Nullable [] draws;

    @Option(
            names = "--stream",
            paramLabel = "RECORDING",
            description =
                    "Instead, replay a recording through the neurons of the stream, and compare how often they switch"
                            + " with what the reference model says, by the time since their last pulse.")
    private @Nullable Path stream;

    @Mixin
    private final RecordingArguments recording = new RecordingArguments();

    @Option(names = "--seed", paramLabel = "N", description = "Seed to take the draws from (with --stream: 1).")
    private @Nullable Long seed;

    @Option(
            names = "--plot",
            paramLabel = "FILE.png|svg",
            description = "Draw switching, heat, excitability and barrier into one picture.")
    private @Nullable Path plot;

    @Option(names = "--json", description = "Print all numbers as JSON, with full digits.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        return stream == null ? bench() : stream(stream);
    }

    private int bench() throws IOException {
        NeuronPreset preset;
        PulseTrain train;
        DeviceReport report;
        try {
            if (plot != null) {
                PictureFormat.of(plot);
            }
            if (draws != null && pulses == null) {
                throw new IllegalArgumentException("--draws needs --pulses to draw for");
            }
            preset = presets.preset("GENERIC_PMA_STT");
            train = pulses == null ? null : PulseTrain.parse(pulses);
            report = new DeviceReport(preset, DerivedFigures.of(preset), train == null ? null : give(preset, train));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        spec.commandLine().getOut().println(json ? JsonText.of(report) : DeviceTable.of(report));
        if (plot != null) {
            DeviceFigure.of(preset, train == null ? PulseTrain.demonstration(preset) : train, state)
                    .write(plot);
            spec.commandLine().getErr().println("afterglow: picture in " + plot);
        }
        return 0;
    }

    /** The excitability law in a real stream. */
    private int stream(Path file) throws IOException {
        if (pulses != null || draws != null || plot != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--stream takes its pulses from a recording, without --pulses, --draws or --plot");
        }
        ExcitabilityExperiment experiment;
        try {
            experiment = new ExcitabilityExperiment(presets.preset("STREAM_RECENCY"), seed == null ? 1 : seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        ExcitabilityReport report;
        try (EventSource source = Recordings.open(file, recording.toOptions());
                ReadingProgress progress = new ReadingProgress()) {
            report = experiment.run(String.valueOf(file.getFileName()), new WatchedSource(source, List.of(progress)));
        }
        spec.commandLine().getOut().println(json ? JsonText.of(report) : ExcitabilityTable.of(report));
        return 0;
    }

    private List<BenchPulse> give(NeuronPreset preset, PulseTrain train) {
        Bench bench = new Bench(preset.junction());
        if (draws != null) {
            return bench.sample(train, state, checked(draws));
        }
        return seed == null
                ? bench.expect(train, state)
                : bench.sample(train, state, drawn(seed, train.pulses().size()));
    }

    private static double[] checked(double[] draws) {
        for (double draw : draws) {
            if (!(draw >= 0 && draw < 1)) {
                throw new IllegalArgumentException("a draw must be in [0, 1): " + draw);
            }
        }
        return draws;
    }

    private static double[] drawn(long seed, int count) {
        double[] draws = new double[count];
        long key = KeyedDraw.tileKey(seed, "bench", 0);
        Arrays.setAll(draws, pulse -> KeyedDraw.of(key, 0, pulse, 0));
        return draws;
    }

    /** Reads AP or P. */
    static final class StateConverter implements ITypeConverter<MagneticState> {
        @Override
        public MagneticState convert(String text) {
            return switch (text.toUpperCase(Locale.ROOT)) {
                case "AP" -> MagneticState.ANTIPARALLEL;
                case "P" -> MagneticState.PARALLEL;
                default -> throw new TypeConversionException("must be AP or P: " + text);
            };
        }
    }
}
