package dev.afterglow.jobs;

import dev.afterglow.functions.decode.Received;
import dev.afterglow.functions.decode.RecordReader;
import dev.afterglow.schemas.RecordCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceOptions;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.util.function.SerializableFunction;
import org.jspecify.annotations.Nullable;

/** The Kafka ends of a topology. Kafka's own client metrics, three quarters of a scrape, are left out. */
public final class KafkaEnds {
    /** Consumer group under which the sources commit what a checkpoint has covered. */
    public static final String GROUP = "afterglow";

    /** Below the broker's default maximum of 15 minutes, above a checkpoint interval and a long restart. */
    private static final Duration TRANSACTION_TIMEOUT = Duration.ofMinutes(10);

    private KafkaEnds() {}

    static KafkaSource<Received> source(String bootstrapServers, String topic, RecordReader reader) {
        return KafkaSource.<Received>builder()
                .setBootstrapServers(bootstrapServers)
                .setTopics(topic)
                .setGroupId(GROUP)
                // Without a savepoint the neurons know nothing, so the topic is read from where it begins.
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new ReceivedSchema(reader))
                .setProperty(KafkaSourceOptions.REGISTER_KAFKA_CONSUMER_METRICS.key(), "false")
                .build();
    }

    static DriveSinks sinks(DriveConfig config) {
        return new DriveSinks(
                sink(config, Topics.TRAJECTORIES, prediction -> prediction.getSensorId() + '@' + prediction.getTick()),
                sink(config, Topics.ENERGY, report -> report.getSensorId() + '@' + report.getWindowEnd()),
                sink(config, Topics.THERMAL, snapshot -> snapshot.getSensorId() + '@' + snapshot.getTick()),
                sink(
                        config,
                        Topics.ALERTS,
                        alert -> alert.getSensorId()
                                + '#'
                                + alert.getTile()
                                + ' '
                                + alert.getKind()
                                + '@'
                                + alert.getStart()
                                + '-'
                                + alert.getEnd()),
                sink(
                        config,
                        Topics.REJECTED,
                        rejected -> rejected.getTopic() + '-' + rejected.getPartition() + '@' + rejected.getOffset()));
    }

    private static <T extends SpecificRecord> KafkaSink<T> sink(
            DriveConfig config, String topic, SerializableFunction<T, String> naturalId) {
        Properties producer = new Properties();
        producer.setProperty("register.producer.metrics", "false");
        producer.setProperty("transaction.timeout.ms", Long.toString(TRANSACTION_TIMEOUT.toMillis()));
        return KafkaSink.<T>builder()
                .setBootstrapServers(config.bootstrapServers())
                .setKafkaProducerConfig(producer)
                .setRecordSerializer(KafkaRecordSerializationSchema.<T>builder()
                        .setTopic(topic)
                        .setKeySerializationSchema(
                                message -> naturalId.apply(message).getBytes(StandardCharsets.UTF_8))
                        .setValueSerializationSchema(new RecordSerializationSchema<T>())
                        .build())
                .setDeliveryGuarantee(config.delivery().guarantee())
                .setTransactionalIdPrefix(topic)
                .build();
    }

    /** Writes records of the contract with {@link RecordCodec}. */
    private static final class RecordSerializationSchema<T extends SpecificRecord> implements SerializationSchema<T> {
        private transient @Nullable RecordCodec<T> codec;

        @Override
        public byte[] serialize(T message) {
            if (codec == null) {
                codec = new RecordCodec<>(message.getSchema());
            }
            return codec.encode(message);
        }
    }
}
