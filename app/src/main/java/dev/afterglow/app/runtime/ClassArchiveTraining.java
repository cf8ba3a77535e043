package dev.afterglow.app.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A short life of the embedded runtime, lived once after a build: the launcher has the JVMs write the classes they load
 * here into archives, and every later start maps them instead of loading them from jars.
 */
public final class ClassArchiveTraining {
    private static final String TOPIC = "training";
    // Writing an archive takes the broker longer than its usual end.
    private static final Duration ARCHIVE_LIMIT = Duration.ofSeconds(50);

    private ClassArchiveTraining() {}

    public static void main(String[] arguments) throws Exception {
        try (RunDirectory directory = RunDirectory.create()) {
            EmbeddedKafka kafka = directory.stopBeforeDeletion(EmbeddedKafka.start(directory.path()));
            kafka.createTopics(Map.of(TOPIC, 1));
            sendAndReceive(kafka.bootstrapServers());
            kafka.close(ARCHIVE_LIMIT);
        }
    }

    private static void sendAndReceive(String bootstrapServers) throws Exception {
        Map<String, Object> producing = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (var producer = new KafkaProducer<>(producing, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, new byte[1])).get();
        }
        Map<String, Object> consuming = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG, TOPIC,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (var consumer = new KafkaConsumer<>(consuming, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            consumer.poll(Duration.ofSeconds(5));
        }
    }
}
