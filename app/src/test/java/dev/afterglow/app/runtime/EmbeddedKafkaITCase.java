package dev.afterglow.app.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
final class EmbeddedKafkaITCase {
    private static final int RECORDS = 10_000;

    @TempDir
    private Path parent;

    @Test
    void recordsInSensorTimeFromZeroComeBackAsTheyWereAndNothingIsLeftBehind() throws Exception {
        ProcessHandle broker;
        try (RunDirectory run = RunDirectory.create(parent)) {
            EmbeddedKafka kafka = run.stopBeforeDeletion(EmbeddedKafka.start(run.path()));
            broker = kafka.processHandle();
            kafka.createTopics(Map.of("events", 1));
            try (TestingClient client = new TestingClient(kafka.bootstrapServers())) {
                client.send("events", RECORDS);
                assertThat(client.read("events", RECORDS)).zipSatisfy(TestingClient.numbers(RECORDS), this::isAsSent);
            }
        }
        assertThat(broker.isAlive()).isFalse();
        assertThat(parent).isEmptyDirectory();
    }

    /** Of a producer that does not try again, which tells what one that does would have hidden. */
    @Test
    void everyPartitionOfATopicThatWasCreatedTakesItsFirstRecordAtOnce() throws Exception {
        int partitions = 150;
        Map<String, Object> settings = Map.of("retries", 0, "enable.idempotence", false, "acks", "1");
        try (EmbeddedKafka kafka = EmbeddedKafka.start(parent)) {
            Map<String, Object> all = new HashMap<>(settings);
            all.put("bootstrap.servers", kafka.bootstrapServers());
            try (KafkaProducer<byte[], byte[]> producer =
                    new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer())) {
                kafka.createTopics(Map.of("many", partitions));
                List<Future<RecordMetadata>> sent = new ArrayList<>();
                for (int partition = partitions - 1; partition >= 0; partition--) {
                    sent.add(producer.send(new ProducerRecord<>("many", partition, null, new byte[] {1})));
                }
                for (Future<RecordMetadata> one : sent) {
                    assertThat(one.get(20, TimeUnit.SECONDS).hasOffset()).isTrue();
                }
            }
        }
    }

    @Test
    void aBrokerThatStartsAgainHasItsAddressAndItsRecords() throws Exception {
        String address;
        try (EmbeddedKafka kafka = EmbeddedKafka.start(parent)) {
            address = kafka.bootstrapServers();
            kafka.createTopics(Map.of("events", 1));
            try (TestingClient client = new TestingClient(address)) {
                client.send("events", 10);
            }
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(parent);
                TestingClient client = new TestingClient(address)) {
            assertThat(kafka.bootstrapServers()).isEqualTo(address);
            assertThat(client.read("events", 10)).hasSize(10);
        }
    }

    @Test
    void closingReturnsWhenTheBrokerWasKilled() throws IOException {
        EmbeddedKafka kafka = EmbeddedKafka.start(parent);
        kafka.processHandle().destroyForcibly();
        kafka.processHandle().onExit().join();

        kafka.close();
        kafka.close();

        assertThat(kafka.processHandle().isAlive()).isFalse();
    }

    @Test
    void theInterruptOfATerminalDoesNotStopTheBroker() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(parent)) {
            String broker = Long.toString(kafka.processHandle().pid());
            assertThat(new ProcessBuilder("kill", "-INT", broker).start().waitFor())
                    .isZero();
            kafka.createTopics(Map.of("events", 3));
            assertThat(kafka.processHandle().isAlive()).isTrue();
        }
    }

    @Test
    void theBrokerEndsWithItsParentHoweverThatEnds() throws Exception {
        Process owner = TestingJvm.launch(TestingBrokerOwner.class, parent.toString());
        long pid = Long.parseLong(owner.inputReader().readLine());
        ProcessHandle broker = ProcessHandle.of(pid).orElseThrow();

        owner.destroyForcibly().waitFor();

        broker.onExit().get(20, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPortThatWasTakenIsChosenAgain(boolean brokersPort) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = socket.getLocalPort();
            BrokerPorts good = BrokerPorts.free();
            BrokerPorts bad =
                    brokersPort ? new BrokerPorts(taken, good.controller()) : new BrokerPorts(good.broker(), taken);
            Deque<BrokerPorts> choices = new ArrayDeque<>(List.of(bad, good));
            try (EmbeddedKafka kafka = EmbeddedKafka.start(parent, choices::removeFirst)) {
                assertThat(choices).isEmpty();
                assertThat(kafka.bootstrapServers()).isEqualTo("127.0.0.1:" + good.broker());
            }
        }
    }

    @Test
    void aBrokerThatCannotStartSaysWhyInOneLine() throws IOException {
        Files.writeString(Files.createDirectories(parent.resolve("data")).resolve("meta.properties"), "version=99\n");
        BrokerSettings.write(parent, BrokerPorts.free());

        assertThatThrownBy(() -> EmbeddedKafka.start(parent))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the Kafka broker ended while it was starting: ")
                .hasMessageEndingWith("No readable meta.properties files found.")
                .hasMessageNotContainingAny("\n", "\tat ");
    }

    private void isAsSent(ConsumerRecord<byte[], byte[]> record, Long number) {
        assertThat(record.offset()).isEqualTo(number);
        assertThat(record.timestamp()).isEqualTo(number);
        assertThat(record.value()).isEqualTo(TestingClient.value(number));
    }

    /** Starts a broker, prints the number of its process, and waits to be killed. */
    static final class TestingBrokerOwner {
        private TestingBrokerOwner() {}

        public static void main(String[] arguments) throws IOException {
            System.out.println(
                    EmbeddedKafka.start(Path.of(arguments[0])).processHandle().pid());
            System.in.read();
        }
    }
}
