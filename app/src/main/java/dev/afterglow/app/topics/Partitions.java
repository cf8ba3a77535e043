package dev.afterglow.app.topics;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * Partitions of topics that have just been created.
 *
 * <p>Kafka reports a topic as created before the brokers that lead its partitions have opened them. A producer that is quicker may
 * have its first batch refused and its second taken; the first is out of sequence from then on and is refused until it expires.
 */
public final class Partitions {
    private Partitions() {}

    /** Returns when each partition has a leader that can answer for it. */
    public static void awaitLeaders(Admin admin, Map<String, Integer> partitionsByTopic, Duration limit)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitionsByTopic.forEach((topic, partitions) -> {
            for (int partition = 0; partition < partitions; partition++) {
                asked.put(new TopicPartition(topic, partition), OffsetSpec.latest());
            }
        });
        int limitMs = Math.toIntExact(limit.toMillis());
        admin.listOffsets(asked, new ListOffsetsOptions().timeoutMs(limitMs))
                .all()
                .get(limitMs, TimeUnit.MILLISECONDS);
    }
}
