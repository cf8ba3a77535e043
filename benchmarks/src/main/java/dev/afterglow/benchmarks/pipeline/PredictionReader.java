package dev.afterglow.benchmarks.pipeline;

import dev.afterglow.jobs.Topics;
import dev.afterglow.schemas.MalformedRecordException;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.RecordCodec;
import dev.afterglow.schemas.TrajectoryPrediction;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads predictions as they come, in a thread of its own, and says when all sensors have been told of a tick. */
final class PredictionReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(20);

    /** Is told of each tick that all sensors have a prediction of. */
    @FunctionalInterface
    interface Listener {
        void arrived(long tickUs, long nanos);
    }

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final RecordCodec<TrajectoryPrediction> codec = new RecordCodec<>(TrajectoryPrediction.getClassSchema());
    private final Map<String, Long> newestOfSensor = new HashMap<>();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final Listener listener;
    private final int sensors;
    private final Thread thread;
    private long toldUs = Long.MIN_VALUE;
    private volatile long newestUs = Long.MIN_VALUE;
    private volatile boolean closing;

    /** Reads what comes from now on. */
    PredictionReader(String bootstrapServers, int sensors, Listener listener) {
        this.sensors = sensors;
        this.listener = listener;
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
        List<TopicPartition> partition = List.of(new TopicPartition(Topics.TRAJECTORIES, 0));
        consumer.assign(partition);
        consumer.seekToEnd(partition);
        consumer.position(partition.get(0));
        thread = new Thread(this::read, "predictions");
        thread.setDaemon(true);
        thread.start();
    }

    /** The newest tick that all sensors have a prediction of. */
    long newestUs() {
        Exception cause = failure.get();
        if (cause != null) {
            throw new IllegalStateException("predictions could not be read", cause);
        }
        return newestUs;
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        thread.join();
    }

    private void read() {
        try (consumer) {
            while (!closing) {
                for (ConsumerRecord<byte[], byte[]> output : consumer.poll(POLL)) {
                    TrajectoryPrediction prediction = codec.decode(output.value());
                    take(prediction.getSensorId(), Micros.of(prediction.getTick()));
                }
            }
        } catch (MalformedRecordException | RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    private void take(String sensorId, long tickUs) {
        newestOfSensor.merge(sensorId, tickUs, Math::max);
        if (newestOfSensor.size() == sensors) {
            long allUs = newestOfSensor.values().stream()
                    .mapToLong(Long::longValue)
                    .min()
                    .orElseThrow();
            if (allUs > toldUs) {
                toldUs = allUs;
                listener.arrived(allUs, System.nanoTime());
                newestUs = allUs;
            }
        }
    }
}
