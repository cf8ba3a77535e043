package dev.afterglow.jobs;

import dev.afterglow.device.TimeCompression;
import dev.afterglow.device.tile.DriveSettings;
import dev.afterglow.device.tile.Polarity;
import dev.afterglow.functions.tile.NeuronOperation;
import dev.afterglow.functions.tile.NeuronSettings;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ParameterTool;

/**
 * Entry point of the drive job on a cluster: {@code flink run afterglow-cluster.jar --bootstrap-servers HOST:PORT}.
 *
 * <p>Parallelism, checkpoints and restart strategy are the cluster's to set. A bad setting stops the job before it starts, in one
 * line.
 */
public final class DriveJobMain {
    private static final String BOOTSTRAP_SERVERS = "bootstrap-servers";
    private static final String NEURON = "neuron";
    private static final String PRESET = "preset";
    private static final String DRIVE = "drive";
    private static final String POLARITY = "polarity";
    private static final String COMPRESSION = "compression";
    private static final String SEED = "seed";
    private static final String DELIVERY = "delivery";
    private static final String ALLOWED_DISORDER_MS = "allowed-disorder-ms";
    private static final String IDLENESS_MS = "idleness-ms";
    private static final String SNAPSHOT_EVERY_TICKS = "snapshot-every-ticks";
    private static final String MEMORY_TECHNOLOGY = "memory-technology";
    private static final String DIVERGING_DEGREES = "diverging-degrees";
    private static final String DIVERGING_TICKS = "diverging-ticks";
    private static final String OVERHEAT_KELVIN = "overheat-kelvin";
    private static final String SILENCE_MS = "silence-ms";
    private static final Set<String> KNOWN = new TreeSet<>(Set.of(
            BOOTSTRAP_SERVERS,
            NEURON,
            PRESET,
            DRIVE,
            POLARITY,
            COMPRESSION,
            SEED,
            DELIVERY,
            ALLOWED_DISORDER_MS,
            IDLENESS_MS,
            SNAPSHOT_EVERY_TICKS,
            MEMORY_TECHNOLOGY,
            DIVERGING_DEGREES,
            DIVERGING_TICKS,
            OVERHEAT_KELVIN,
            SILENCE_MS));

    private DriveJobMain() {}

    public static void main(String[] arguments) throws Exception {
        DriveConfig config = configOf(arguments);
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        DriveJob.defineWithKafka(environment, config);
        environment.execute("afterglow drive");
    }

    /** Settings from the command line; what is not given is as in an embedded run. */
    static DriveConfig configOf(String[] arguments) {
        ParameterTool given = ParameterTool.fromArgs(arguments);
        for (String key : given.toMap().keySet()) {
            if (!KNOWN.contains(key)) {
                throw new IllegalArgumentException(
                        "unknown setting --" + key + ": must be one of --" + String.join(", --", KNOWN));
            }
        }
        if (!given.has(BOOTSTRAP_SERVERS)) {
            throw new IllegalArgumentException("--" + BOOTSTRAP_SERVERS + " must name the Kafka brokers, HOST:PORT");
        }
        NeuronSettings neurons = NeuronSettings.of(
                        given.get(NEURON, "mtj"),
                        given.get(PRESET, NeuronSettings.DEFAULT_PRESET),
                        number(given, SEED, 1))
                .operated(
                        TimeCompression.parse(given.get(COMPRESSION, "STREAM")),
                        NeuronOperation.DEFAULT.withDrive(new DriveSettings(
                                DriveSettings.Kind.named(given.get(DRIVE, "per-event")),
                                Polarity.named(given.get(POLARITY, "two-populations")),
                                null,
                                null)));
        DriveConfig defaults = DriveConfig.of(
                given.get(BOOTSTRAP_SERVERS), neurons, Delivery.named(given.get(DELIVERY, "exactly-once")));
        return new DriveConfig(
                defaults.bootstrapServers(),
                defaults.neurons(),
                defaults.delivery(),
                Duration.ofMillis(number(
                        given, ALLOWED_DISORDER_MS, defaults.allowedDisorder().toMillis())),
                Duration.ofMillis(number(given, IDLENESS_MS, defaults.idleness().toMillis())),
                Math.toIntExact(number(given, SNAPSHOT_EVERY_TICKS, defaults.snapshotEveryTicks())),
                given.get(MEMORY_TECHNOLOGY, defaults.memoryTechnology()),
                alerts(given, defaults.alerts()));
    }

    private static AlertThresholds alerts(ParameterTool given, AlertThresholds defaults) {
        return new AlertThresholds(
                decimal(given, DIVERGING_DEGREES, defaults.divergingDegrees()),
                Math.toIntExact(number(given, DIVERGING_TICKS, defaults.divergingTicks())),
                decimal(given, OVERHEAT_KELVIN, defaults.overheatKelvin()),
                Duration.ofMillis(number(given, SILENCE_MS, defaults.silence().toMillis())));
    }

    private static double decimal(ParameterTool given, String key, double otherwise) {
        try {
            return given.getDouble(key, otherwise);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + key + " must be a number: " + given.get(key), e);
        }
    }

    private static long number(ParameterTool given, String key, long otherwise) {
        try {
            return given.getLong(key, otherwise);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + key + " must be a whole number: " + given.get(key), e);
        }
    }
}
