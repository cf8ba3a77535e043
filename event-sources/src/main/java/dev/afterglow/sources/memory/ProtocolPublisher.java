package dev.afterglow.sources.memory;

import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.MemoryProbe;
import dev.afterglow.schemas.MemoryRule;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.RecordCodec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a protocol to Kafka as fast as it is taken: packets keyed by sensor and tile, probes keyed by sensor, both in the
 * order of their time, and at each probe a time mark in every partition.
 */
public final class ProtocolPublisher implements AutoCloseable {
    private static final int BATCH_BYTES = 1 << 17;
    private static final int MAX_REQUEST_BYTES = 1 << 23;

    private final String eventTopic;
    private final String probeTopic;
    private final KafkaProducer<byte[], byte[]> producer;
    private final int eventPartitions;
    private final int probePartitions;
    private final RecordCodec<EventPacket> packetCodec = new RecordCodec<>(EventPacket.getClassSchema());
    private final RecordCodec<MemoryProbe> probeCodec = new RecordCodec<>(MemoryProbe.getClassSchema());
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    public ProtocolPublisher(String bootstrapServers, String eventTopic, String probeTopic) {
        this.eventTopic = eventTopic;
        this.probeTopic = probeTopic;
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "enable.idempotence", true,
                        "linger.ms", 5,
                        "batch.size", BATCH_BYTES,
                        "max.request.size", MAX_REQUEST_BYTES),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        eventPartitions = producer.partitionsFor(eventTopic).size();
        probePartitions = producer.partitionsFor(probeTopic).size();
    }

    /** Publishes the packets and probes of one sensor, each in the order of their time, and returns how many probes there were. */
    public long publish(Iterator<EventPacket> packets, Iterator<MemoryProbe> probes) throws IOException {
        long asked = 0;
        MemoryProbe next = probes.hasNext() ? probes.next() : null;
        while (packets.hasNext()) {
            EventPacket packet = packets.next();
            while (next != null && !packet.getFirstTimestamp().isBefore(next.getTick())) {
                ask(next);
                asked++;
                next = probes.hasNext() ? probes.next() : null;
            }
            String key = packet.getSensorId() + '#' + packet.getTile();
            send(eventTopic, null, Micros.of(packet.getFirstTimestamp()), key, packetCodec.encode(packet));
        }
        for (; next != null; next = probes.hasNext() ? probes.next() : null) {
            ask(next);
            asked++;
        }
        return asked;
    }

    /** Tells every partition that all before {@code timestampUs} has been sent. */
    public void markTime(String sensorId, long timestampUs) throws IOException {
        markEvents(sensorId, timestampUs);
        MemoryProbe mark = MemoryProbe.newBuilder()
                .setSensorId(sensorId)
                .setTrial(0)
                .setTick(Micros.toInstant(timestampUs))
                .setTiles(List.of())
                .setDevices(0)
                .setShowingPulses(0)
                .setRule(MemoryRule.STRONGEST)
                .build();
        for (int partition = 0; partition < probePartitions; partition++) {
            send(probeTopic, partition, timestampUs, sensorId, probeCodec.encode(mark));
        }
    }

    /** Waits until all is delivered, and fails if anything was not. */
    @Override
    public void close() throws IOException {
        producer.close();
        throwIfFailed();
    }

    private void ask(MemoryProbe probe) throws IOException {
        long tickUs = Micros.of(probe.getTick());
        send(probeTopic, null, tickUs, probe.getSensorId(), probeCodec.encode(probe));
        markEvents(probe.getSensorId(), tickUs);
    }

    private void markEvents(String sensorId, long timestampUs) throws IOException {
        byte[] mark = packetCodec.encode(EventPacket.newBuilder()
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
            send(eventTopic, partition, timestampUs, sensorId, mark);
        }
    }

    private void throwIfFailed() throws IOException {
        Exception cause = failure.get();
        if (cause != null) {
            throw new IOException("publishing to Kafka failed: " + cause.getMessage(), cause);
        }
    }

    @SuppressWarnings({"NullAway", "FutureReturnValueIgnored"}) // the callback keeps the first failure
    private void send(String topic, @Nullable Integer partition, long timestampUs, String key, byte[] value)
            throws IOException {
        throwIfFailed();
        producer.send(
                new ProducerRecord<>(topic, partition, timestampUs / 1000, key.getBytes(StandardCharsets.UTF_8), value),
                (metadata, exception) -> {
                    if (exception != null) {
                        failure.compareAndSet(null, exception);
                    }
                });
    }
}
