package dev.afterglow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterglow.app.runtime.EmbeddedKafka;
import dev.afterglow.jobs.Topics;
import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.PackedEvents;
import dev.afterglow.schemas.RecordCodec;
import dev.afterglow.sources.replay.KafkaPublisher;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code replay} with a real broker: what a consumer finds there, and when it came. */
@Timeout(180)
class ReplayITCase {
    private static final int EVENT_GAP_US = 1000;

    @TempDir
    private static Path brokerFolder;

    private static EmbeddedKafka kafka;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startBroker() throws Exception {
        kafka = EmbeddedKafka.start(brokerFolder);
    }

    @AfterAll
    static void stopBroker() {
        if (kafka != null) {
            kafka.close();
        }
    }

    @Test
    void twentySecondsAtTenTimesTheirRateTakeTwo() throws Exception {
        JsonNode report = replay(recording("long.aedat2", 0, 20_000), "--rate", 10, "--json");

        assertThat(report.at("/events/published").asInt()).isEqualTo(20_000);
        // Never early; how late it may be is up to what else this machine does.
        assertThat(report.get("wallSeconds").asDouble()).isBetween(2.0, 4.0);
        assertThat(report.get("achievedRate").asDouble()).isBetween(5.0, 10.0);
    }

    @Test
    void everyPassGoesOnInPublishedTimeAndKeepsWhatTheRecordingSays() throws Exception {
        Path file = recording("loop.aedat2", 7_000_000, 300);
        JsonNode report = replay(
                file, "--rate", "max", "--loop", 3, "--rebase", "2026-01-31T12:00:00Z", "--rig", "car7", "--json");

        assertThat(report.at("/events/published").asInt()).isEqualTo(900);
        RecordCodec<EventPacket> codec = new RecordCodec<>(EventPacket.getClassSchema());
        Map<Integer, Long> newestByPartition = new HashMap<>();
        Map<Integer, Long> nextByTile = new HashMap<>();
        Map<Long, Integer> seen = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> one : read()) {
            EventPacket packet = codec.decode(one.value());
            PackedEvents.validate(packet);
            if (!packet.getSensorId().equals("car7/camera")) {
                continue;
            }
            long firstUs = Micros.of(packet.getFirstTimestamp());
            if (packet.getEventCount() > 0) {
                // Within an interval the tiles have their turns.
                assertThat(firstUs / 10_000)
                        .isGreaterThanOrEqualTo(newestByPartition.getOrDefault(one.partition(), 0L) / 10_000);
                assertThat(packet.getSequence()).isEqualTo(nextByTile.getOrDefault(packet.getTile(), 0L));
                nextByTile.put(packet.getTile(), packet.getSequence() + 1);
                assertThat(packet.getSession()).isPositive();
                byte[] header = one.headers()
                        .lastHeader(KafkaPublisher.RECORDED_US_HEADER)
                        .value();
                long recordedUs = ByteBuffer.wrap(header).getLong();
                for (int i = 0; i < packet.getEventCount(); i++) {
                    int word = PackedEvents.wordAt(packet.getPayload().array(), i);
                    seen.merge(recordedUs + PackedEvents.offsetUs(word), 1, Integer::sum);
                }
            }
            newestByPartition.merge(one.partition(), firstUs, Math::max);
        }
        assertThat(seen).hasSize(300).allSatisfy((recordedUs, times) -> {
            assertThat(recordedUs).isBetween(7_000_000L, 7_300_000L);
            assertThat(times).isEqualTo(3);
        });
        assertThat(newestByPartition)
                .hasSize(4)
                .allSatisfy((partition, newestUs) -> assertThat(newestUs)
                        // Every partition has the last mark.
                        .isEqualTo(Micros.of(java.time.Instant.parse("2026-01-31T12:00:00Z")) + 899_000 + 150_000));
    }

    @Test
    void camerasAndTracesShareOneClock() throws Exception {
        Path left = recording("left.aedat2", 1_000_000, 100);
        Path right = recording("right.aedat2", 1_050_000, 100);
        Path trace = Files.writeString(folder.resolve("drive.json"), """
                {"name": "vehicle_speed", "value": 50, "timestamp": 1.02}
                {"name": "vehicle_speed", "value": 51, "timestamp": 1.06}
                """);
        JsonNode report = replay(left, "wide=" + right, trace, "--rate", "max", "--rig", "pair", "--json");

        assertThat(report.get("files").findValuesAsText("sensor")).containsExactly("pair/left", "pair/wide", "pair");
        assertThat(report.get("samples").asInt()).isEqualTo(2);
        RecordCodec<EventPacket> codec = new RecordCodec<>(EventPacket.getClassSchema());
        Map<String, Long> firstUsBySensor = read().stream()
                .map(one -> decoded(codec, one))
                .filter(packet ->
                        packet.getEventCount() > 0 && packet.getSensorId().startsWith("pair/"))
                .collect(Collectors.toMap(
                        EventPacket::getSensorId, packet -> Micros.of(packet.getFirstTimestamp()), Math::min));
        assertThat(firstUsBySensor).isEqualTo(Map.of("pair/left", 1_000_000L, "pair/wide", 1_050_000L));
    }

    @Test
    void aBusLogIsReplayedAsItsDescriptionAndTheMapSay() throws Exception {
        Path camera = recording("bus.aedat2", 0, 300);
        Path log = Files.writeString(folder.resolve("bus.log"), """
                (1436509052.000000) can0 025#0000
                (1436509052.100000) can0 025#0100
                (1436509052.200000) can0 026#0100
                """);
        Path dbc = Files.writeString(folder.resolve("bus.dbc"), """
                BO_ 37 STEERING: 2 XXX
                 SG_ ANGLE : 0|16@1- (0.5,0) [0|0] "deg" XXX
                """);
        JsonNode report = replay(
                camera, log, "--dbc", dbc, "--columns", "steering_wheel_angle=-ANGLE:deg", "--rate", "max", "--json");

        assertThat(report.get("files").findValuesAsText("format")).containsExactly("AEDAT 2.0", "candump");
        assertThat(report.get("samples").asInt()).isEqualTo(2);
    }

    @Test
    void aBrokerThatGoesAwayEndsTheReplayWithOneLine() throws Exception {
        Path file = recording("gone.aedat2", 0, 60_000);
        Path settings = Files.writeString(
                folder.resolve("client.properties"),
                "delivery.timeout.ms=4000\nrequest.timeout.ms=2000\nmax.block.ms=4000\n");
        CompletableFuture<CommandCall> call;
        try (EmbeddedKafka mortal = EmbeddedKafka.start(folder.resolve("kafka"))) {
            call = CompletableFuture.supplyAsync(() -> CommandCall.of(
                    "replay", file, "--to", mortal.bootstrapServers(), "--kafka-config", settings, "--rate", 1));
            while (topicIsEmpty(mortal)) {
                assertThat(call).isNotDone();
            }
        }
        CommandCall answer = call.get(60, TimeUnit.SECONDS);

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.words().lines().toList())
                .last()
                .asString()
                .startsWith("afterglow: publishing to Kafka failed: ");
    }

    private static boolean topicIsEmpty(EmbeddedKafka broker) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(broker)) {
            return !consumer.listTopics(Duration.ofSeconds(10)).containsKey(Topics.EVENTS)
                    || consumer.endOffsets(partitions(consumer)).values().stream()
                            .allMatch(end -> end == 0);
        }
    }

    private static JsonNode replay(Object... arguments) throws Exception {
        List<Object> all = new ArrayList<>(List.of("replay", "--to", kafka.bootstrapServers()));
        all.addAll(List.of(arguments));
        CommandCall call = CommandCall.of(all.toArray());
        assertThat(call.exitCode()).as(call.words()).isZero();
        return call.json();
    }

    private static List<ConsumerRecord<byte[], byte[]>> read() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(kafka)) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long total = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            while (records.size() < total) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
        }
        return records;
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(Topics.EVENTS).stream()
                .map(info -> new TopicPartition(Topics.EVENTS, info.partition()))
                .toList();
    }

    private static KafkaConsumer<byte[], byte[]> consumer(EmbeddedKafka broker) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static EventPacket decoded(RecordCodec<EventPacket> codec, ConsumerRecord<byte[], byte[]> one) {
        try {
            return codec.decode(one.value());
        } catch (dev.afterglow.schemas.MalformedRecordException e) {
            throw new AssertionError(e);
        }
    }

    /** An event a millisecond, over all of the sensor. */
    private Path recording(String name, int firstUs, int events) throws Exception {
        SyntheticRecording recording = new SyntheticRecording();
        for (int i = 0; i < events; i++) {
            recording.event(firstUs + i * EVENT_GAP_US, i % 128, i / 3 % 128, i % 2 == 0);
        }
        return recording.write(folder.resolve(name));
    }
}
