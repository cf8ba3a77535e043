package dev.afterglow.app.memory;

import dev.afterglow.app.memory.MemoryCluster.RunningJob;
import dev.afterglow.app.runtime.EmbeddedKafka;
import dev.afterglow.app.runtime.RunDirectory;
import dev.afterglow.jobs.Delivery;
import dev.afterglow.jobs.MemoryConfig;
import dev.afterglow.jobs.MemoryJob;
import dev.afterglow.jobs.Topics;
import dev.afterglow.schemas.MemoryAnswer;
import dev.afterglow.schemas.MemoryProbe;
import dev.afterglow.sources.memory.ProtocolPublisher;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The memory job as a cluster runs it: packets and probes go into a Kafka broker, answers are read from it. */
public final class KafkaEngine implements MemoryEngine {
    private static final Duration DISORDER = Duration.ofMillis(10);
    private static final int EVENT_PARTITIONS = 4;

    private final RunDirectory directory;
    private final MemoryCluster cluster;
    private final String bootstrapServers;

    private KafkaEngine(RunDirectory directory, MemoryCluster cluster, String bootstrapServers) {
        this.directory = directory;
        this.cluster = cluster;
        this.bootstrapServers = bootstrapServers;
    }

    /** Starts a broker and a cluster. */
    public static KafkaEngine start(int parallelism) throws Exception {
        RunDirectory directory = RunDirectory.create();
        try {
            EmbeddedKafka kafka = directory.stopBeforeDeletion(
                    EmbeddedKafka.start(directory.path().resolve("kafka")));
            kafka.createTopics(Map.of(
                    Topics.EVENTS, Math.max(EVENT_PARTITIONS, parallelism),
                    Topics.PROBES, 1,
                    Topics.ANSWERS, 1,
                    Topics.REJECTED, 1));
            MemoryCluster cluster = directory.stopBeforeDeletion(MemoryCluster.start(parallelism));
            return new KafkaEngine(directory, cluster, kafka.bootstrapServers());
        } catch (Exception | Error failed) {
            directory.close();
            throw failed;
        }
    }

    @Override
    public Answers ask(Cohort cohort) throws Exception {
        StreamExecutionEnvironment environment = cluster.environment();
        MemoryJob.defineWithKafka(
                environment,
                MemoryConfig.of(bootstrapServers, cohort.neurons(), Delivery.LOW_LATENCY)
                        .withOnePublisher(DISORDER));
        // Each cohort has a clock that begins at zero, so nothing may be left of the one before.
        MemoryTopics.empty(bootstrapServers, List.of(Topics.EVENTS, Topics.PROBES, Topics.ANSWERS, Topics.REJECTED));
        RunningJob job = cluster.submit(environment);
        long asked = publish(cohort);
        List<MemoryAnswer> answers = MemoryTopics.answers(bootstrapServers, asked, job::throwIfEnded);
        job.cancel();
        return new Answers(answers);
    }

    @Override
    public void close() throws Exception {
        directory.close();
    }

    /** Publishes all packets and probes in the order of their time, and returns how many probes there were. */
    private long publish(Cohort cohort) throws Exception {
        long asked = 0;
        long startUs = 0;
        try (ProtocolPublisher publisher = new ProtocolPublisher(bootstrapServers, Topics.EVENTS, Topics.PROBES)) {
            for (Participant participant : cohort.participants()) {
                Iterator<MemoryProbe> probes = participant.probes(startUs);
                asked += publisher.publish(participant.packets(startUs), probes);
                startUs += participant.protocol().session().endUs();
                publisher.markTime(participant.sensorId(), startUs);
            }
        }
        return asked;
    }
}
