package dev.afterglow.app.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what kind of neuron is meant. */
public final class NeuronKindArguments {
    @Option(
            names = "--neuron",
            paramLabel = "N",
            defaultValue = "mtj",
            description = "Kind of neuron (default: ${DEFAULT-VALUE}).")
    private String neuron = "";

    @Option(
            names = "--preset",
            paramLabel = "P",
            description = "Parameters of the junctions (default: STREAM_ACCUMULATING; for memory MEMORY_ITEMS).")
    private @Nullable String preset;

    String neuron() {
        return neuron;
    }

    String preset(String usual) {
        return preset == null ? usual : preset;
    }
}
