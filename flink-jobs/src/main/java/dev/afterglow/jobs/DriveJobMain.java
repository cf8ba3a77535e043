package dev.afterglow.jobs;

import dev.afterglow.device.TimeCompression;
import dev.afterglow.device.tile.DriveSettings;
import dev.afterglow.device.tile.Polarity;
import dev.afterglow.functions.tile.NeuronOperation;
import dev.afterglow.functions.tile.NeuronSettings;
import java.time.Duration;
import java.util.Set;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Entry point of the drive job on a cluster: {@code flink run afterglow-cluster.jar --bootstrap-servers HOST:PORT}.
 *
 * <p>Parallelism, checkpoints and restart strategy are the cluster's to set. A bad setting stops the job before it starts, in one
 * line.
 */
public final class DriveJobMain {
    private static final String NEURON = "neuron";
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
    private static final Set<String> KNOWN = Set.of(
            NEURON,
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
            SILENCE_MS);

    private DriveJobMain() {}

    public static void main(String[] arguments) throws Exception {
        DriveConfig config = configOf(arguments);
        StreamExecutionEnvironment environment = JobArguments.environment();
        DriveJob.defineWithKafka(environment, config);
        environment.execute("afterglow drive");
    }

    /** Settings from the command line; what is not given is as in an embedded run. */
    static DriveConfig configOf(String[] arguments) {
        JobArguments given = JobArguments.parse(arguments, KNOWN);
        NeuronSettings neurons = NeuronSettings.of(
                        given.text(NEURON, "mtj"), given.preset(NeuronSettings.DEFAULT_PRESET), given.number(SEED, 1))
                .operated(
                        TimeCompression.parse(given.text(COMPRESSION, "STREAM")),
                        NeuronOperation.DEFAULT.withDrive(new DriveSettings(
                                DriveSettings.Kind.named(given.text(DRIVE, "per-event")),
                                Polarity.named(given.text(POLARITY, "two-populations")),
                                null,
                                null)));
        DriveConfig defaults =
                DriveConfig.of(given.bootstrapServers(), neurons, Delivery.named(given.text(DELIVERY, "exactly-once")));
        return new DriveConfig(
                defaults.bootstrapServers(),
                defaults.neurons(),
                defaults.delivery(),
                Duration.ofMillis(given.number(
                        ALLOWED_DISORDER_MS, defaults.allowedDisorder().toMillis())),
                Duration.ofMillis(given.number(IDLENESS_MS, defaults.idleness().toMillis())),
                defaults.onePublisher(),
                Math.toIntExact(given.number(SNAPSHOT_EVERY_TICKS, defaults.snapshotEveryTicks())),
                given.text(MEMORY_TECHNOLOGY, defaults.memoryTechnology()),
                alerts(given, defaults.alerts()));
    }

    private static AlertThresholds alerts(JobArguments given, AlertThresholds defaults) {
        return new AlertThresholds(
                given.decimal(DIVERGING_DEGREES, defaults.divergingDegrees()),
                Math.toIntExact(given.number(DIVERGING_TICKS, defaults.divergingTicks())),
                given.decimal(OVERHEAT_KELVIN, defaults.overheatKelvin()),
                Duration.ofMillis(given.number(SILENCE_MS, defaults.silence().toMillis())));
    }
}
