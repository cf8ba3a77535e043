package dev.afterglow.jobs;

import dev.afterglow.device.NeuronPreset;
import dev.afterglow.functions.tile.NeuronSettings;
import java.time.Duration;
import java.util.Set;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Entry point of the memory job on a cluster: {@code flink run -c dev.afterglow.jobs.MemoryJobMain afterglow-cluster.jar
 * --bootstrap-servers HOST:PORT}. Settings as of {@link DriveJobMain}.
 */
public final class MemoryJobMain {
    private static final String NEURON = "neuron";
    private static final String TAU_SECONDS = "tau-seconds";
    private static final String SEED = "seed";
    private static final String DELIVERY = "delivery";
    private static final String ALLOWED_DISORDER_MS = "allowed-disorder-ms";
    private static final String IDLENESS_MS = "idleness-ms";
    private static final double DEFAULT_TAU_SECONDS = 5;

    private MemoryJobMain() {}

    public static void main(String[] arguments) throws Exception {
        MemoryConfig config = configOf(arguments);
        StreamExecutionEnvironment environment = JobArguments.environment();
        MemoryJob.defineWithKafka(environment, config);
        environment.execute("afterglow memory");
    }

    /** Settings from the command line. */
    static MemoryConfig configOf(String[] arguments) {
        JobArguments given = JobArguments.parse(
                arguments, Set.of(NEURON, TAU_SECONDS, SEED, DELIVERY, ALLOWED_DISORDER_MS, IDLENESS_MS));
        NeuronPreset preset = given.preset(MemoryConfig.DEFAULT_PRESET);
        NeuronSettings neurons = MemoryConfig.neurons(
                given.text(NEURON, "mtj"),
                preset,
                given.number(SEED, 1),
                MemoryConfig.compressionFor(preset, given.decimal(TAU_SECONDS, DEFAULT_TAU_SECONDS)));
        MemoryConfig defaults = MemoryConfig.of(
                given.bootstrapServers(), neurons, Delivery.named(given.text(DELIVERY, "exactly-once")));
        return new MemoryConfig(
                defaults.bootstrapServers(),
                neurons,
                defaults.delivery(),
                Duration.ofMillis(given.number(
                        ALLOWED_DISORDER_MS, defaults.allowedDisorder().toMillis())),
                Duration.ofMillis(given.number(IDLENESS_MS, defaults.idleness().toMillis())));
    }
}
