package dev.afterglow.app.run;

import dev.afterglow.jobs.KafkaEnds;
import dev.afterglow.jobs.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/** Tells how much of what its input topics hold the job has not read, from the offsets that its checkpoints commit. */
final class ConsumedOffsets implements AutoCloseable {
    private final Admin admin;
    private final Map<TopicPartition, Long> ends;

    /** Looks at a broker whose input topics nobody writes to any more. */
    ConsumedOffsets(String bootstrapServers) throws ExecutionException, InterruptedException {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        ends = ends();
    }

    /** Records that no checkpoint has covered yet. */
    long remaining() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(KafkaEnds.GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
        long remaining = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            OffsetAndMetadata offset = committed.get(end.getKey());
            remaining += end.getValue() - (offset == null ? 0 : offset.offset());
        }
        return remaining;
    }

    @Override
    public void close() {
        admin.close();
    }

    private Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (var topic : admin.describeTopics(List.of(Topics.EVENTS, Topics.VEHICLE))
                .allTopicNames()
                .get()
                .values()) {
            for (TopicPartitionInfo partition : topic.partitions()) {
                latest.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest());
            }
        }
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
                admin.listOffsets(latest).all().get().entrySet()) {
            offsets.put(end.getKey(), end.getValue().offset());
        }
        return offsets;
    }
}
