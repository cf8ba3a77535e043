package dev.afterglow.sources.replay;

import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.RecordCodec;
import dev.afterglow.schemas.SignalNames;
import dev.afterglow.schemas.VehicleSample;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes packets and vehicle samples to Kafka.
 *
 * <p>The key keeps a tile, and a vehicle, in one partition; Kafka's time stamp is sensor time in milliseconds. The first error of
 * the producer is kept and fails the next call.
 */
public final class KafkaPublisher implements PacketSink, AutoCloseable {
    /**
     * Header with the time that the recording gives, where a replay has another: microseconds as Kafka's LongSerializer writes
     * them. It is no field of the schema, because records of this format could then not be read by what was built before.
     */
    public static final String RECORDED_US_HEADER = "afterglow-recorded-us";

    private static final List<Header> NO_HEADERS = List.of();
    private static final long US_PER_MS = 1000;
    private static final int BATCH_BYTES = 256 << 10;
    private static final long BUFFER_BYTES = 64L << 20;
    private static final int MAX_REQUEST_BYTES = 8 << 20;

    private final KafkaProducer<byte[], byte[]> producer;
    private final RecordCodec<EventPacket> packets = new RecordCodec<>(EventPacket.getClassSchema());
    private final RecordCodec<VehicleSample> samples = new RecordCodec<>(VehicleSample.getClassSchema());
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final String eventTopic;
    private final String vehicleTopic;
    private final int eventPartitions;
    private final int vehiclePartitions;

    public KafkaPublisher(String bootstrapServers, String eventTopic, String vehicleTopic) {
        this(bootstrapServers, eventTopic, vehicleTopic, Map.of());
    }

    /** Publishes with settings of the producer that add to ours and go before them. */
    public KafkaPublisher(
            String bootstrapServers, String eventTopic, String vehicleTopic, Map<String, Object> settings) {
        this.eventTopic = eventTopic;
        this.vehicleTopic = vehicleTopic;
        Map<String, Object> all = new HashMap<>(Map.of(
                "bootstrap.servers", bootstrapServers,
                "enable.idempotence", true,
                "linger.ms", 1,
                "batch.size", BATCH_BYTES,
                "buffer.memory", BUFFER_BYTES,
                // As large as the operating system finds right; Kafka's own choice of 128 kB costs many small writes.
                "send.buffer.bytes", -1,
                "max.request.size", MAX_REQUEST_BYTES));
        all.putAll(settings);
        producer = new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
        eventPartitions = producer.partitionsFor(eventTopic).size();
        vehiclePartitions = producer.partitionsFor(vehicleTopic).size();
    }

    @Override
    public void publish(EventPacket packet) throws IOException {
        publish(packet, NO_HEADERS);
    }

    @Override
    public void publish(EventPacket packet, long recordedUs) throws IOException {
        publish(packet, recordedAt(recordedUs));
    }

    @Override
    public void publish(VehicleSample sample) throws IOException {
        publish(sample, NO_HEADERS);
    }

    @Override
    public void publish(VehicleSample sample, long recordedUs) throws IOException {
        publish(sample, recordedAt(recordedUs));
    }

    @Override
    public void markTime(String sensorId, String vehicleId, long timestampUs) throws IOException {
        throwIfFailed();
        byte[] eventMark = packets.encode(EventPacket.newBuilder()
                .setSensorId(sensorId)
                .setWidthPx(1)
                .setHeightPx(1)
                .setTileSizePx(1)
                .setTile(0)
                .setSequence(0)
                .setFirstTimestamp(Micros.toInstant(timestampUs))
                .setEventCount(0)
                .setPayload(ByteBuffer.allocate(0))
                .build());
        for (int partition = 0; partition < eventPartitions; partition++) {
            send(eventTopic, partition, timestampUs, sensorId, eventMark, NO_HEADERS);
        }
        byte[] vehicleMark = samples.encode(VehicleSample.newBuilder()
                .setVehicleId(vehicleId)
                .setTimestamp(Micros.toInstant(timestampUs))
                .setSignal(SignalNames.CLOCK)
                .setValue(0)
                .build());
        for (int partition = 0; partition < vehiclePartitions; partition++) {
            send(vehicleTopic, partition, timestampUs, vehicleId, vehicleMark, NO_HEADERS);
        }
    }

    @Override
    public void flush() throws IOException {
        producer.flush();
        throwIfFailed();
    }

    /** What is on its way is waited for, unless something has failed already. */
    @Override
    public void close() {
        producer.close(failure.get() == null ? Duration.ofMillis(Long.MAX_VALUE) : Duration.ZERO);
    }

    private void publish(EventPacket packet, List<Header> headers) throws IOException {
        throwIfFailed();
        String key = packet.getSensorId() + '#' + packet.getTile();
        send(eventTopic, null, Micros.of(packet.getFirstTimestamp()), key, packets.encode(packet), headers);
    }

    private void publish(VehicleSample sample, List<Header> headers) throws IOException {
        throwIfFailed();
        long timestampUs = Micros.of(sample.getTimestamp());
        send(vehicleTopic, null, timestampUs, sample.getVehicleId(), samples.encode(sample), headers);
    }

    private static List<Header> recordedAt(long recordedUs) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(recordedUs).array();
        return List.of(new RecordHeader(RECORDED_US_HEADER, bytes));
    }

    private void throwIfFailed() throws IOException {
        Exception cause = failure.get();
        if (cause != null) {
            throw new IOException("publishing to Kafka failed: " + cause.getMessage(), cause);
        }
    }

    @SuppressWarnings({"NullAway", "FutureReturnValueIgnored"}) // the callback keeps the first failure
    private void send(
            String topic,
            @Nullable Integer partition,
            long timestampUs,
            String key,
            byte[] value,
            List<Header> headers) {
        producer.send(
                new ProducerRecord<>(
                        topic,
                        partition,
                        Math.floorDiv(timestampUs, US_PER_MS),
                        key.getBytes(StandardCharsets.UTF_8),
                        value,
                        headers),
                (metadata, exception) -> {
                    if (exception != null) {
                        failure.compareAndSet(null, exception);
                    }
                });
    }
}
