package dev.afterglow.jobs;

import dev.afterglow.functions.decode.Received;
import dev.afterglow.functions.decode.RecordReader;
import dev.afterglow.schemas.MemoryAnswer;
import dev.afterglow.schemas.RecordCodec;
import dev.afterglow.schemas.RejectedRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceOptions;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.function.SerializableFunction;
import org.jspecify.annotations.Nullable;

/**
 * The Kafka ends of a topology. Kafka's own client metrics, three quarters of a scrape, are left out.
 *
 * @param group consumer group under which the sources commit what a checkpoint has covered, and first part of the names of
 *     transactions: two jobs at the same brokers have two
 */
public record KafkaEnds(String bootstrapServers, String group, Delivery delivery) {
    /** Of the drive job. */
    public static final String GROUP = "afterglow";

    /** Of the memory job. */
    public static final String MEMORY_GROUP = "afterglow-memory";

    /** Below the broker's default maximum of 15 minutes, above a checkpoint interval and a long restart. */
    private static final Duration TRANSACTION_TIMEOUT = Duration.ofMinutes(10);

    /** Packets of a large sensor are a kilobyte: some megabytes a poll, not some hundred kilobytes. */
    private static final int MOST_RECORDS_A_POLL = 4000;

    /** The operating system knows how large a socket's buffer should be; Kafka's own choice of 64 kB costs many small reads. */
    private static final String CHOSEN_BY_SYSTEM = "-1";

    static KafkaEnds of(DriveConfig config) {
        return new KafkaEnds(config.bootstrapServers(), GROUP, config.delivery());
    }

    static KafkaEnds of(MemoryConfig config) {
        return new KafkaEnds(config.bootstrapServers(), MEMORY_GROUP, config.delivery());
    }

    /** What a topic holds, from where it begins: without a savepoint the neurons know nothing. */
    SingleOutputStreamOperator<Received> received(
            StreamExecutionEnvironment environment,
            String topic,
            RecordReader reader,
            WatermarkStrategy<Received> watermarks,
            int parallelism) {
        KafkaSource<Received> source = KafkaSource.<Received>builder()
                .setBootstrapServers(bootstrapServers)
                .setTopics(topic)
                .setGroupId(group)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setProperty("max.poll.records", Integer.toString(MOST_RECORDS_A_POLL))
                .setProperty("receive.buffer.bytes", CHOSEN_BY_SYSTEM)
                .setDeserializer(new ReceivedSchema(reader))
                .setProperty(KafkaSourceOptions.REGISTER_KAFKA_CONSUMER_METRICS.key(), "false")
                .build();
        return environment
                .fromSource(source, watermarks, topic)
                .setParallelism(parallelism)
                .uid(OperatorUids.sourceOf(topic))
                .transform("end of time", TypeInformation.of(Received.class), new EndOfTime<>())
                .setParallelism(parallelism)
                .uid(OperatorUids.endOf(topic));
    }

    DriveSinks driveSinks() {
        return new DriveSinks(
                sink(Topics.TRAJECTORIES, prediction -> prediction.getSensorId() + '@' + prediction.getTick()),
                sink(Topics.ENERGY, report -> report.getSensorId() + '@' + report.getWindowEnd()),
                sink(Topics.THERMAL, snapshot -> snapshot.getSensorId() + '@' + snapshot.getTick()),
                sink(
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
                rejected());
    }

    Sink<MemoryAnswer> answers() {
        return sink(Topics.ANSWERS, answer -> answer.getSensorId() + '@' + answer.getTick());
    }

    Sink<RejectedRecord> rejected() {
        return sink(
                Topics.REJECTED,
                rejected -> rejected.getTopic() + '-' + rejected.getPartition() + '@' + rejected.getOffset());
    }

    private <T extends SpecificRecord> KafkaSink<T> sink(String topic, SerializableFunction<T, String> naturalId) {
        Properties producer = new Properties();
        producer.setProperty("register.producer.metrics", "false");
        // There are some dozen records a second: waiting for more of them would only make each late.
        producer.setProperty("linger.ms", "0");
        producer.setProperty("transaction.timeout.ms", Long.toString(TRANSACTION_TIMEOUT.toMillis()));
        return KafkaSink.<T>builder()
                .setBootstrapServers(bootstrapServers)
                .setKafkaProducerConfig(producer)
                .setRecordSerializer(KafkaRecordSerializationSchema.<T>builder()
                        .setTopic(topic)
                        .setKeySerializationSchema(
                                message -> naturalId.apply(message).getBytes(StandardCharsets.UTF_8))
                        .setValueSerializationSchema(new RecordSerializationSchema<T>())
                        .build())
                .setDeliveryGuarantee(delivery.guarantee())
                .setTransactionalIdPrefix(group + '-' + topic)
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
