package dev.afterglow.app.command;

import dev.afterglow.device.NeuronPreset;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what kind of neuron is meant. */
public final class NeuronKindArguments {
    @Option(
            names = "--neuron",
            paramLabel = "N",
            defaultValue = "mtj",
            description = "Kind of neuron (default: ${DEFAULT-VALUE}).")
    private String neuron = "";

    @Mixin
    private final PresetArguments presets = new PresetArguments();

    String neuron() {
        return neuron;
    }

    /**
     * The junctions that are meant.
     *
     * @throws IllegalArgumentException naming what to change
     * @throws IOException if the preset's file cannot be read
     */
    NeuronPreset preset(String usual) throws IOException {
        return presets.preset(usual);
    }
}
