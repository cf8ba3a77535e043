package dev.afterglow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterglow.app.runtime.EmbeddedKafka;
import dev.afterglow.jobs.Topics;
import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.PackedEvents;
import dev.afterglow.schemas.RecordCodec;
import dev.afterglow.schemas.SignalNames;
import dev.afterglow.schemas.VehicleSample;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Live sensors on the loopback through the command to a real broker. */
final class IngestITCase {
    private static final int EVENTS = 5000;
    private static final int PARTITIONS = 3;

    @Test
    void aCameraAndACarArriveOnTheirTopicsWithTimeMarksInEveryPartition(@TempDir Path directory) throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory);
                ServerSocket camera = serve(evt3());
                ServerSocket car = serve(openXc())) {
            kafka.createTopics(Map.of(Topics.EVENTS, PARTITIONS, Topics.VEHICLE, 1));
            CommandCall call = CommandCall.of(
                    "ingest",
                    "evt3+tcp://127.0.0.1:" + camera.getLocalPort() + "?geometry=64x64",
                    "openxc+tcp://127.0.0.1:" + car.getLocalPort(),
                    "--to",
                    kafka.bootstrapServers(),
                    "--seconds",
                    "3",
                    "--metrics",
                    "127.0.0.1:0",
                    "--json");
            assertThat(call.exitCode()).as(call.words()).isZero();
            JsonNode report = call.json();
            assertThat(report.get("received").asLong()).isEqualTo(EVENTS + 2);
            assertThat(report.get("published").asLong()).isEqualTo(EVENTS + 2);
            assertThat(report.get("sensors").get(0).get("id").asText()).isEqualTo("car0/camera");

            RecordCodec<EventPacket> eventCodec = new RecordCodec<>(EventPacket.getClassSchema());
            RecordCodec<VehicleSample> sampleCodec = new RecordCodec<>(VehicleSample.getClassSchema());
            List<EventPacket> packets = new ArrayList<>();
            Set<Integer> marked = new HashSet<>();
            for (ConsumerRecord<byte[], byte[]> record : readAll(kafka, Topics.EVENTS, PARTITIONS)) {
                EventPacket packet = eventCodec.decode(record.value());
                PackedEvents.validate(packet);
                if (packet.getEventCount() == 0) {
                    marked.add(record.partition());
                } else {
                    packets.add(packet);
                }
            }
            assertThat(packets.stream().mapToInt(EventPacket::getEventCount).sum())
                    .isEqualTo(EVENTS);
            assertThat(packets).allMatch(packet -> packet.getSession() > 0);
            assertThat(marked).hasSize(PARTITIONS);
            List<String> signals = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> record : readAll(kafka, Topics.VEHICLE, 1)) {
                VehicleSample sample = sampleCodec.decode(record.value());
                if (!sample.getSignal().equals(SignalNames.CLOCK)) {
                    signals.add(sample.getSignal() + "=" + sample.getValue());
                }
            }
            assertThat(signals).containsExactly("steering_wheel_angle=-4.0", "vehicle_speed=51.5");
        }
    }

    @Test
    void topicsThatAreMissingAreCreated(@TempDir Path directory) throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory)) {
            CommandCall call = CommandCall.of(
                    "ingest",
                    "dv://localhost:1",
                    "--to",
                    kafka.bootstrapServers(),
                    "--partitions",
                    "3",
                    "--seconds",
                    "0.2");
            assertThat(call.exitCode()).isZero();
            assertThat(call.words()).contains("created topic afterglow.events", "created topic afterglow.vehicle");
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
                Map<String, TopicDescription> topics = admin.describeTopics(List.of(Topics.EVENTS))
                        .allTopicNames()
                        .get();
                assertThat(topics.values())
                        .singleElement()
                        .satisfies(topic -> assertThat(topic.partitions()).hasSize(3));
            }
        }
    }

    /** Sends {@code bytes} to the first caller and then keeps the line open. */
    private static ServerSocket serve(byte[] bytes) throws Exception {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            try (Socket socket = server.accept()) {
                socket.getOutputStream().write(bytes);
                int said = socket.getInputStream().read();
                assertThat(said).isNegative();
            } catch (IOException gone) {
                // The test is over.
            }
        });
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    /** Five events a millisecond, a column each. */
    private static byte[] evt3() {
        ByteBuffer words = ByteBuffer.allocate(8 * EVENTS).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < EVENTS; i++) {
            int timeUs = 200 * i;
            words.putShort((short) (0x8000 | (timeUs >> 12)));
            words.putShort((short) (0x6000 | (timeUs & 0xFFF)));
            words.putShort((short) (i / 64 % 64));
            words.putShort((short) (0x2000 | (i % 2) << 11 | i % 64));
        }
        return words.array();
    }

    private static byte[] openXc() {
        String messages =
                "{\"name\":\"steering_wheel_angle\",\"value\":-4}\0" + "{\"name\":\"vehicle_speed\",\"value\":51.5}\0";
        return messages.getBytes(StandardCharsets.UTF_8);
    }

    private static List<ConsumerRecord<byte[], byte[]>> readAll(EmbeddedKafka kafka, String topic, int partitions) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = new ArrayList<>();
            for (int partition = 0; partition < partitions; partition++) {
                all.add(new TopicPartition(topic, partition));
            }
            consumer.assign(all);
            consumer.seekToBeginning(all);
            long left = consumer.endOffsets(all).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (records.size() < left) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }
}
