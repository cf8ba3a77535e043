package dev.afterglow.app.view;

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
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the job's output topics from their beginning into a {@link LiveTally}. Used by the reader's thread alone. */
final class OutputReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutputReader.class);
    /** Snapshots to go back to when a page opens; of those before, the heat has gone. */
    private static final int SNAPSHOTS_BACK = 8;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final LiveTally tally;
    private final LongSupplier nanoTime;
    private final RecordCodec<TrajectoryPrediction> trajectories =
            new RecordCodec<>(TrajectoryPrediction.getClassSchema());
    private final RecordCodec<EnergyReport> energy = new RecordCodec<>(EnergyReport.getClassSchema());
    private final RecordCodec<ThermalSnapshot> thermal = new RecordCodec<>(ThermalSnapshot.getClassSchema());
    private final RecordCodec<DrivingAlert> alerts = new RecordCodec<>(DrivingAlert.getClassSchema());
    private final RecordCodec<RejectedRecord> rejected = new RecordCodec<>(RejectedRecord.getClassSchema());

    OutputReader(String bootstrapServers, LiveTally tally, LongSupplier nanoTime) {
        this.tally = tally;
        this.nanoTime = nanoTime;
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        partitions = Topics.OUTPUTS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Goes on where it was, for a page that has just been opened; of the heat only the newest is of interest. */
    void resume() {
        List<TopicPartition> heat = partitions.stream()
                .filter(partition -> partition.topic().equals(Topics.THERMAL))
                .toList();
        consumer.endOffsets(heat).forEach((partition, end) -> {
            long newest = Math.max(0, end - SNAPSHOTS_BACK);
            if (consumer.position(partition) < newest) {
                consumer.seek(partition, newest);
            }
        });
    }

    /** Reads what there is, and waits so long for it. */
    void read(Duration patience) {
        for (ConsumerRecord<byte[], byte[]> output : consumer.poll(patience)) {
            try {
                take(output);
            } catch (MalformedRecordException e) {
                LOG.warn("{} offset {} is left out: {}", output.topic(), output.offset(), e.getMessage());
            }
        }
    }

    boolean isAtEnd() {
        return consumer.endOffsets(partitions).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void take(ConsumerRecord<byte[], byte[]> output) throws MalformedRecordException {
        switch (output.topic()) {
            case Topics.TRAJECTORIES -> tally.add(trajectories.decode(output.value()), nanoTime.getAsLong());
            case Topics.ENERGY -> tally.add(energy.decode(output.value()));
            case Topics.THERMAL -> tally.add(thermal.decode(output.value()));
            case Topics.ALERTS -> tally.add(alerts.decode(output.value()));
            case Topics.REJECTED -> tally.add(rejected.decode(output.value()));
            default -> throw new IllegalStateException("not an output topic: " + output.topic());
        }
    }
}
