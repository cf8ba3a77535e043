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
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads the job's output topics in a thread of its own and hands every record to a {@link RunTally}. */
final class RunOutputs implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(20);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final RunTally tally;
    private final RecordCodec<TrajectoryPrediction> trajectories =
            new RecordCodec<>(TrajectoryPrediction.getClassSchema());
    private final RecordCodec<EnergyReport> energy = new RecordCodec<>(EnergyReport.getClassSchema());
    private final RecordCodec<ThermalSnapshot> thermal = new RecordCodec<>(ThermalSnapshot.getClassSchema());
    private final RecordCodec<DrivingAlert> alerts = new RecordCodec<>(DrivingAlert.getClassSchema());
    private final RecordCodec<RejectedRecord> rejected = new RecordCodec<>(RejectedRecord.getClassSchema());
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final Thread thread;
    private volatile boolean ending;

    RunOutputs(String bootstrapServers, RunTally tally) {
        this.tally = tally;
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
                        50),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        partitions = Topics.OUTPUTS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        thread = new Thread(this::read, "outputs");
        thread.setDaemon(true);
        thread.start();
    }

    /** Reads what the topics hold now that the job has ended, then stops. */
    void finish() throws Exception {
        ending = true;
        thread.join();
        Exception cause = failure.get();
        if (cause != null) {
            throw cause;
        }
    }

    @Override
    public void close() throws InterruptedException {
        consumer.wakeup();
        thread.join();
    }

    private void read() {
        try (consumer) {
            boolean atEnd = false;
            while (!(ending && atEnd)) {
                boolean lastRound = ending;
                for (ConsumerRecord<byte[], byte[]> output : consumer.poll(POLL)) {
                    take(output);
                }
                atEnd = lastRound && isAtEnd();
            }
        } catch (WakeupException e) {
            // Closed before the end: nobody waits for the rest.
        } catch (MalformedRecordException | RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    private boolean isAtEnd() {
        return consumer.endOffsets(partitions).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void take(ConsumerRecord<byte[], byte[]> output) throws MalformedRecordException {
        switch (output.topic()) {
            case Topics.TRAJECTORIES -> tally.add(trajectories.decode(output.value()));
            case Topics.ENERGY -> tally.add(energy.decode(output.value()));
            case Topics.THERMAL -> tally.add(thermal.decode(output.value()));
            case Topics.ALERTS -> tally.add(alerts.decode(output.value()));
            case Topics.REJECTED -> tally.add(rejected.decode(output.value()));
            default -> throw new IllegalStateException("not an output topic: " + output.topic());
        }
    }
}
