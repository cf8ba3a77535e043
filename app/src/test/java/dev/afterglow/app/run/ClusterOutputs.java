package dev.afterglow.app.run;

import dev.afterglow.jobs.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What a job on a cluster has put out, summed up as an embedded run does.
 *
 * @param events that were processed
 * @param rejected records that were not
 * @param records predictions as they lie in the topic; more than {@code predictions} if one was sent twice
 */
public record ClusterOutputs(
        String stateDigest, long predictions, long records, long events, long rejected, long alerts, double joules) {
    /** Reads all that is committed. */
    public static ClusterOutputs of(String bootstrapServers) throws Exception {
        RunTally tally = new RunTally(() -> 0);
        try (RunOutputs outputs = new RunOutputs(bootstrapServers, tally)) {
            outputs.finish();
        }
        return new ClusterOutputs(
                tally.stateDigest(),
                tally.predictions(),
                committed(bootstrapServers, Topics.TRAJECTORIES),
                tally.energy().events(),
                committed(bootstrapServers, Topics.REJECTED),
                tally.alerts().size(),
                tally.energy().joules().total());
    }

    /** Records of the input topics that no checkpoint of the job has covered. */
    public static long unread(String bootstrapServers) throws Exception {
        try (ConsumedOffsets consumed = new ConsumedOffsets(bootstrapServers)) {
            return consumed.remaining();
        }
    }

    public static long committed(String bootstrapServers, String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        long records = 0;
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = Objects.requireNonNull(
                    consumer.endOffsets(List.of(partition)).get(partition));
            while (consumer.position(partition) < end) {
                records += consumer.poll(Duration.ofMillis(100)).count();
            }
        }
        return records;
    }
}
