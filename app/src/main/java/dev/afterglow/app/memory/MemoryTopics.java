package dev.afterglow.app.memory;

import dev.afterglow.jobs.Topics;
import dev.afterglow.schemas.MalformedRecordException;
import dev.afterglow.schemas.MemoryAnswer;
import dev.afterglow.schemas.RecordCodec;
import dev.afterglow.schemas.RejectedRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The topics of the memory job as the one who asks sees them. */
final class MemoryTopics {
    private static final Duration POLL = Duration.ofMillis(50);
    /** A minute in which nothing is answered. */
    private static final int MOST_EMPTY_POLLS = 1200;

    private MemoryTopics() {}

    /** Something that fails if waiting has become pointless. */
    interface Guard {
        void check() throws Exception;
    }

    /** Deletes all records that the topics hold. */
    static void empty(String bootstrapServers, List<String> topics) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            for (var topic : admin.describeTopics(topics).allTopicNames().get().values()) {
                topic.partitions()
                        .forEach(partition -> all.put(
                                new TopicPartition(topic.name(), partition.partition()),
                                RecordsToDelete.beforeOffset(-1)));
            }
            admin.deleteRecords(all).all().get();
        }
    }

    /**
     * Waits for so many answers.
     *
     * @throws IOException if a record was rejected, or nothing comes any more
     */
    static List<MemoryAnswer> answers(String bootstrapServers, long count, Guard guard) throws Exception {
        RecordCodec<MemoryAnswer> codec = new RecordCodec<>(MemoryAnswer.getClassSchema());
        List<MemoryAnswer> answers = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(bootstrapServers)) {
            List<TopicPartition> partitions =
                    List.of(new TopicPartition(Topics.ANSWERS, 0), new TopicPartition(Topics.REJECTED, 0));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (int emptyPolls = 0; answers.size() < count; emptyPolls++) {
                guard.check();
                if (emptyPolls == MOST_EMPTY_POLLS) {
                    throw new IOException("the job has stopped answering, with " + (count - answers.size()) + " to go");
                }
                for (ConsumerRecord<byte[], byte[]> output : consumer.poll(POLL)) {
                    throwIfRejected(output);
                    answers.add(codec.decode(output.value()));
                    emptyPolls = 0;
                }
            }
        }
        return answers;
    }

    private static void throwIfRejected(ConsumerRecord<byte[], byte[]> output)
            throws IOException, MalformedRecordException {
        if (output.topic().equals(Topics.REJECTED)) {
            RejectedRecord rejected =
                    new RecordCodec<RejectedRecord>(RejectedRecord.getClassSchema()).decode(output.value());
            throw new IOException("the job refused a record: " + rejected.getDetail());
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
