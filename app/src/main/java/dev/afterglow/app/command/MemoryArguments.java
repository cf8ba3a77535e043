package dev.afterglow.app.command;

import dev.afterglow.app.memory.JobEngine;
import dev.afterglow.app.memory.KafkaEngine;
import dev.afterglow.app.memory.MemoryEngine;
import dev.afterglow.app.memory.Subject;
import dev.afterglow.app.plot.Figure;
import dev.afterglow.app.plot.PictureFormat;
import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.tile.NeuronTileModels;
import dev.afterglow.jobs.MemoryConfig;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that all memory experiments share. */
public final class MemoryArguments {
    private static final int PARALLELISM = 2;

    @Mixin
    private final NeuronKindArguments kind = new NeuronKindArguments();

    @Option(
            names = "--real-time",
            description = "Without time compression, so that heat is gone between events: nothing is remembered.")
    private boolean realTime;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of trials and draws (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--trials",
            paramLabel = "N",
            description = "Trials of each condition: letters (default: 3000), lists or questions (default: 1000).")
    private @Nullable Integer trials;

    @Option(names = "--plot", paramLabel = "FILE.png|svg", description = "Draw the curves beside the human ones.")
    private @Nullable Path plot;

    @Option(names = "--json", description = "Print all numbers as JSON.")
    private boolean json;

    @Option(
            names = "--through-kafka",
            description = "Send packets and probes through a broker, as on a cluster; the answers are the same.")
    private boolean throughKafka;

    Subject subject(CommandLine command) throws Exception {
        String neuron = kind.neuron();
        if (!NeuronTileModels.names().contains(neuron)) {
            throw new ParameterException(
                    command,
                    "--neuron must be one of %s: %s".formatted(String.join(", ", NeuronTileModels.names()), neuron));
        }
        if (trials != null && trials < 30) {
            throw new ParameterException(command, "--trials must be 30 or more, to say anything: " + trials);
        }
        try {
            if (plot != null) {
                PictureFormat.of(plot);
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, "--plot: " + e.getMessage(), e);
        }
        NeuronPreset preset = Usable.of(command.getCommandSpec(), () -> kind.preset(MemoryConfig.DEFAULT_PRESET));
        return new Subject(neuron, preset, seed, realTime);
    }

    /** What runs the experiment. */
    MemoryEngine engine() throws Exception {
        return throughKafka ? KafkaEngine.start(PARALLELISM) : JobEngine.start(PARALLELISM);
    }

    int trials(int usual) {
        return trials == null ? usual : trials;
    }

    /** Prints a report one way or the other, and draws it. */
    void show(CommandLine command, Object report, String table, Figure figure) throws IOException {
        command.getOut().println(json ? JsonText.of(report) : table);
        if (plot != null) {
            figure.write(plot);
            command.getErr().println("afterglow: picture in " + plot);
        }
    }
}
