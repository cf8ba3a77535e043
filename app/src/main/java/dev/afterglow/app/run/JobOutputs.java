package dev.afterglow.app.run;

import dev.afterglow.jobs.Topics;
import dev.afterglow.schemas.DrivingAlert;
import dev.afterglow.schemas.EnergyReport;
import dev.afterglow.schemas.MalformedRecordException;
import dev.afterglow.schemas.RecordCodec;
import dev.afterglow.schemas.RejectedRecord;
import dev.afterglow.schemas.ThermalSnapshot;
import dev.afterglow.schemas.TrajectoryPrediction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The job's output topics, read from their beginning. For one thread, but for {@link #wakeup()}. */
public final class JobOutputs implements AutoCloseable {
    /** What is done with each kind of record. */
    public interface Receiver {
        void add(TrajectoryPrediction prediction);

        void add(EnergyReport report);

        void add(ThermalSnapshot snapshot);

        void add(DrivingAlert alert);

        void add(RejectedRecord rejected);
    }

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Receiver receiver;
    private final RecordCodec<TrajectoryPrediction> trajectories =
            new RecordCodec<>(TrajectoryPrediction.getClassSchema());
    private final RecordCodec<EnergyReport> energy = new RecordCodec<>(EnergyReport.getClassSchema());
    private final RecordCodec<ThermalSnapshot> thermal = new RecordCodec<>(ThermalSnapshot.getClassSchema());
    private final RecordCodec<DrivingAlert> alerts = new RecordCodec<>(DrivingAlert.getClassSchema());
    private final RecordCodec<RejectedRecord> rejected = new RecordCodec<>(RejectedRecord.getClassSchema());

    /** @param longestFetch how long the broker may wait for something to come before it answers */
    public JobOutputs(String bootstrapServers, Duration longestFetch, Receiver receiver) {
        this.receiver = receiver;
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "fetch.max.wait.ms",
                        Math.toIntExact(longestFetch.toMillis())),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        partitions = Topics.OUTPUTS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** What has come; each record is then to be {@linkplain #take taken}. */
    public ConsumerRecords<byte[], byte[]> poll(Duration patience) {
        return consumer.poll(patience);
    }

    /** Hands a record to the receiver. */
    public void take(ConsumerRecord<byte[], byte[]> output) throws MalformedRecordException {
        switch (output.topic()) {
            case Topics.TRAJECTORIES -> receiver.add(trajectories.decode(output.value()));
            case Topics.ENERGY -> receiver.add(energy.decode(output.value()));
            case Topics.THERMAL -> receiver.add(thermal.decode(output.value()));
            case Topics.ALERTS -> receiver.add(alerts.decode(output.value()));
            case Topics.REJECTED -> receiver.add(rejected.decode(output.value()));
            default -> throw new IllegalStateException("not an output topic: " + output.topic());
        }
    }

    public boolean isAtEnd() {
        return consumer.endOffsets(partitions).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Passes over all but the newest {@code count} records of each partition of a topic. */
    public void skipToNewest(String topic, int count) {
        List<TopicPartition> ofTopic = partitions.stream()
                .filter(partition -> partition.topic().equals(topic))
                .toList();
        consumer.endOffsets(ofTopic).forEach((partition, end) -> {
            long newest = Math.max(0, end - count);
            if (consumer.position(partition) < newest) {
                consumer.seek(partition, newest);
            }
        });
    }

    /** Ends a poll of another thread with a {@link org.apache.kafka.common.errors.WakeupException}. */
    public void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
