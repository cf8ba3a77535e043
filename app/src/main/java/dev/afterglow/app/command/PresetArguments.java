package dev.afterglow.app.command;

import dev.afterglow.app.device.FosterModes;
import dev.afterglow.device.FosterMode;
import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.NeuronPresets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which junction is meant, and what is different about it. */
public final class PresetArguments {
    private static final String GIVEN = "given on the command line";

    @Option(
            names = "--preset",
            paramLabel = "P",
            description = "Parameters of the junction (default: STREAM_ACCUMULATING for run, MEMORY_ITEMS for memory,"
                    + " GENERIC_PMA_STT for device and STREAM_RECENCY with its --stream).")
    private @Nullable String name;

    @Option(
            names = "--neuron-preset-file",
            paramLabel = "FILE",
            description = "Parameters from a properties file in the form of the presets.")
    private @Nullable Path file;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Replace a number of the preset, for example write.volts=0.55. May be given again.")
    private Map<String, String> replaced = new LinkedHashMap<>();

    @Option(
            names = "--modes",
            paramLabel = "R1,tau1ns;R2,tau2ns",
            description = "Replace the thermal modes: resistance in K/W and time constant in ns of each.")
    private @Nullable String modes;

    /**
     * The preset that is meant.
     *
     * @throws IllegalArgumentException naming what to change
     */
    NeuronPreset preset(String defaultName) throws IOException {
        if (file != null && name != null) {
            throw new IllegalArgumentException("--preset and --neuron-preset-file exclude each other");
        }
        Map<String, String> overrides = new TreeMap<>(replaced);
        replaced.keySet().stream()
                .filter(key -> !key.endsWith(".source"))
                .forEach(key -> overrides.putIfAbsent(key + ".source", GIVEN));
        NeuronPreset preset = file != null
                ? NeuronPresets.load(file, overrides)
                : NeuronPresets.named(name == null ? defaultName : name, overrides);
        return named(modes == null ? preset : withModes(preset, FosterModes.parse(modes)));
    }

    /** A report must not call a preset by its name alone that is not what it was. */
    private NeuronPreset named(NeuronPreset preset) {
        List<String> changes = new ArrayList<>();
        replaced.forEach((key, value) -> changes.add(key + "=" + value));
        if (modes != null) {
            changes.add("modes " + modes);
        }
        return changes.isEmpty() ? preset : preset.withName(preset.name() + " with " + String.join(", ", changes));
    }

    private static NeuronPreset withModes(NeuronPreset preset, List<FosterMode> modes) {
        Map<String, String> sources = new TreeMap<>(preset.sources());
        sources.keySet().removeIf(key -> key.startsWith("heat."));
        sources.put("heat", GIVEN);
        return new NeuronPreset(
                preset.name(), preset.summary(), preset.junction().withModes(modes), preset.pulses(), sources);
    }
}
