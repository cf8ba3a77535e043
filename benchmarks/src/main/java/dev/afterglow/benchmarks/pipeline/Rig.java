package dev.afterglow.benchmarks.pipeline;

import dev.afterglow.app.run.EmbeddedFlink;
import dev.afterglow.app.runtime.EmbeddedKafka;
import dev.afterglow.app.runtime.RunDirectory;
import dev.afterglow.benchmarks.workload.LoopedCamera;
import dev.afterglow.functions.tile.NeuronSettings;
import dev.afterglow.jobs.Delivery;
import dev.afterglow.jobs.DriveConfig;
import dev.afterglow.jobs.DriveJob;
import dev.afterglow.jobs.Topics;
import dev.afterglow.sources.replay.KafkaPublisher;
import dev.afterglow.sources.replay.PacketExtent;
import dev.afterglow.sources.replay.ReplayRate;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A broker and a cluster, embedded as a run has them, for one measurement after the other. */
final class Rig implements AutoCloseable {
    static final String NAIVE_TOPIC = "bench.naive";

    private static final int PARTITIONS = 4;
    private static final Duration ALLOWED_DISORDER = Duration.ofMillis(10);

    /** A partition forgets all but its last 64 MB, within some two seconds. */
    private static final Map<String, String> SHORT_LOG =
            Map.of("retention.bytes", "64000000", "segment.bytes", "16000000", "file.delete.delay.ms", "500");

    private final RunDirectory directory;
    private final EmbeddedKafka kafka;
    private final EmbeddedFlink flink;

    private Rig(RunDirectory directory, EmbeddedKafka kafka, EmbeddedFlink flink) {
        this.directory = directory;
        this.kafka = kafka;
        this.flink = flink;
    }

    /** With topics that keep everything, as a backlog must be. */
    static Rig start(int parallelism) throws Exception {
        return start(parallelism, Map.of());
    }

    /** With topics that keep the last seconds, as those of live sensors are. Only for a publisher that does not run far ahead. */
    static Rig startWithShortLog(int parallelism) throws Exception {
        return start(parallelism, SHORT_LOG);
    }

    private static Rig start(int parallelism, Map<String, String> topicSettings) throws Exception {
        RunDirectory directory = RunDirectory.create();
        EmbeddedKafka kafka = directory.stopBeforeDeletion(
                EmbeddedKafka.start(directory.path().resolve("kafka")));
        Map<String, Integer> partitions = new HashMap<>();
        partitions.put(Topics.EVENTS, PARTITIONS);
        partitions.put(Topics.VEHICLE, 1);
        partitions.put(NAIVE_TOPIC, 1);
        Topics.OUTPUTS.forEach(topic -> partitions.put(topic, 1));
        kafka.createTopics(partitions, topicSettings);
        EmbeddedFlink flink = directory.stopBeforeDeletion(
                EmbeddedFlink.start(directory.path().resolve("flink"), parallelism, null));
        return new Rig(directory, kafka, flink);
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    ProcessHandle broker() {
        return kafka.processHandle();
    }

    EmbeddedFlink flink() {
        return flink;
    }

    KafkaPublisher publisher() {
        return new KafkaPublisher(bootstrapServers(), Topics.EVENTS, Topics.VEHICLE);
    }

    /** Puts a backlog into Kafka; returns the number of events. */
    long fill(LoopedCamera scene, int cameras, double seconds) throws Exception {
        try (KafkaPublisher publisher = publisher()) {
            Pace pace = Pace.at(ReplayRate.MAX, 0);
            return new Cameras(scene, cameras, PacketExtent.DEFAULT, publisher, pace, sentUs -> {}).run(seconds);
        }
    }

    /** Starts the drive job, which reads the topics from their beginning. */
    void startDriveJob(Delivery delivery, boolean withCheckpoints) throws Exception {
        DriveConfig config = DriveConfig.of(
                        bootstrapServers(), NeuronSettings.of("mtj", NeuronSettings.DEFAULT_PRESET, 1), delivery)
                .withOnePublisher(ALLOWED_DISORDER);
        flink.run("bench", environment -> {
            if (!withCheckpoints) {
                environment.getCheckpointConfig().disableCheckpointing();
            }
            DriveJob.defineWithKafka(environment, config);
        });
    }

    @Override
    public void close() throws Exception {
        directory.close();
    }
}
