package dev.afterglow.jobs;

import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.NeuronPresets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ParameterTool;

/** The settings that a job was started with on a cluster; a bad one is named in one line. */
final class JobArguments {
    private static final String BOOTSTRAP_SERVERS = "bootstrap-servers";
    private static final String PRESET = "preset";
    private static final String PRESET_FILE = "neuron-preset-file";

    private final ParameterTool given;

    private JobArguments(ParameterTool given) {
        this.given = given;
    }

    /** Reads {@code --key value} pairs of known keys; brokers and preset are always among them. */
    static JobArguments parse(String[] arguments, Set<String> keys) {
        ParameterTool given = ParameterTool.fromArgs(arguments);
        Set<String> known = new TreeSet<>(keys);
        known.addAll(Set.of(BOOTSTRAP_SERVERS, PRESET, PRESET_FILE));
        for (String key : given.toMap().keySet()) {
            if (!known.contains(key)) {
                throw new IllegalArgumentException(
                        "unknown setting --" + key + ": must be one of --" + String.join(", --", known));
            }
        }
        if (!given.has(BOOTSTRAP_SERVERS)) {
            throw new IllegalArgumentException("--" + BOOTSTRAP_SERVERS + " must name the Kafka brokers, HOST:PORT");
        }
        return new JobArguments(given);
    }

    /** Where a job is defined whose parallelism, checkpoints and restart strategy are the cluster's to set. */
    static StreamExecutionEnvironment environment() {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        return StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    }

    String bootstrapServers() {
        return given.get(BOOTSTRAP_SERVERS);
    }

    /** Parameters of the junctions: shipped ones, or those of a file that lies where the job is started. */
    NeuronPreset preset(String otherwise) {
        if (!given.has(PRESET_FILE)) {
            return NeuronPresets.named(given.get(PRESET, otherwise));
        }
        if (given.has(PRESET)) {
            throw new IllegalArgumentException("--" + PRESET + " and --" + PRESET_FILE + " exclude each other");
        }
        try {
            return NeuronPresets.load(Path.of(given.get(PRESET_FILE)));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "--" + PRESET_FILE + ": " + given.get(PRESET_FILE) + " cannot be read", e);
        }
    }

    String text(String key, String otherwise) {
        return given.get(key, otherwise);
    }

    long number(String key, long otherwise) {
        try {
            return given.getLong(key, otherwise);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + key + " must be a whole number: " + given.get(key), e);
        }
    }

    double decimal(String key, double otherwise) {
        try {
            return given.getDouble(key, otherwise);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + key + " must be a number: " + given.get(key), e);
        }
    }
}
