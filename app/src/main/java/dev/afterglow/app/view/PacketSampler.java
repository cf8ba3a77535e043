package dev.afterglow.app.view;

import static java.util.Map.entry;

import dev.afterglow.jobs.Topics;
import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.MalformedRecordException;
import dev.afterglow.schemas.PackedEvents;
import dev.afterglow.schemas.RecordCodec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads as much of the event topic as an image needs: all of it while that is little, the newest of each partition, some 128 kB a
 * read, when it is more. What was skipped is a picture's loss only; the job reads every event by its own way.
 */
final class PacketSampler implements AutoCloseable {
    /** No less than a publisher's usual batch: of less a broker sends one partition at a time, and the rest of the picture is missing. */
    private static final int FETCH_BYTES = 128 << 10;
    /** Takes a whole fetch in, if the system allows as much. */
    private static final int RECEIVE_BYTES = 1 << 20;

    /** Images after which a picture counts as whole again. */
    private static final int SAMPLED_IMAGES = 20;
    /** Of a partition, to go back at least: about those of an image. A read that began late in a batch took fewer. */
    private static final int RECORDS_BACK = 128;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final RecordCodec<EventPacket> packets = new RecordCodec<>(EventPacket.getClassSchema());
    private final Exposure exposure = new Exposure();
    private int imagesSinceSkip = SAMPLED_IMAGES;
    private boolean isNew;

    PacketSampler(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                settings(bootstrapServers), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(Topics.EVENTS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
    }

    /** Goes to the newest events, for a page that has just been opened. */
    void resume() {
        consumer.endOffsets(partitions)
                .forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - RECORDS_BACK)));
    }

    /**
     * Takes in what has come, and asks for what is to come next, without waiting for it. After a skip the first call throws away what
     * had been asked for before it, and a later one finds what is wanted.
     */
    void read() {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ZERO);
        skipWhatIsTooMuch(records);
        records.forEach(candidate -> expose(candidate.value()));
    }

    /** Whether something has come since the last image. */
    boolean hasNews() {
        return isNew;
    }

    /** The image of now; null if nothing has come since the last. */
    @Nullable
    CameraImage develop() {
        imagesSinceSkip++;
        if (!isNew) {
            return null;
        }
        isNew = false;
        return exposure.develop(imagesSinceSkip > SAMPLED_IMAGES);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static Map<String, Object> settings(String bootstrapServers) {
        return Map.ofEntries(
                entry("bootstrap.servers", bootstrapServers),
                entry("enable.auto.commit", false),
                entry("auto.offset.reset", "latest"),
                // A broken picture is no reason to add up every byte.
                entry("check.crcs", false),
                entry("max.poll.records", 1 << 14),
                entry("max.partition.fetch.bytes", FETCH_BYTES),
                entry("receive.buffer.bytes", RECEIVE_BYTES));
    }

    /** Where more than twice of what one read takes, or an image needs, is waiting, the old of it is left out. */
    private void skipWhatIsTooMuch(ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            long wanted = Math.max(RECORDS_BACK, records.records(partition).size());
            OptionalLong waiting = consumer.currentLag(partition);
            if (waiting.isPresent() && waiting.getAsLong() > 2 * wanted) {
                consumer.seek(partition, consumer.position(partition) + waiting.getAsLong() - wanted);
                imagesSinceSkip = 0;
            }
        }
    }

    private void expose(byte[] value) {
        try {
            EventPacket packet = packets.decode(value);
            if (packet.getEventCount() > 0) {
                PackedEvents.validate(packet);
                exposure.add(packet);
                isNew = true;
            }
        } catch (MalformedRecordException e) {
            // The job counts it and keeps its bytes.
        }
    }
}
