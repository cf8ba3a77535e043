package dev.afterglow.benchmarks.pipeline;

import dev.afterglow.benchmarks.workload.LoopedCamera;
import dev.afterglow.sources.EventBatch;
import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The rival of the pipeline: one Kafka record an event, keyed by neuron, one call and one state a time. */
final class NaiveJob {
    private static final int RECORD_BYTES = Integer.BYTES + Long.BYTES;
    private static final double SECONDS_PER_NANO = 1e-9;
    private static final double US_PER_SECOND = 1e6;

    private final Rig rig;
    private final long events;

    private NaiveJob(Rig rig, long events) {
        this.rig = rig;
        this.events = events;
    }

    /** Puts so many events into Kafka, each a record of twelve bytes. */
    @SuppressWarnings("FutureReturnValueIgnored") // a lost record would only make the rival faster
    static NaiveJob fill(Rig rig, LoopedCamera scene, long events) {
        LoopedCamera camera = scene.lasting(events / scene.eventsPerSecond());
        EventBatch batch = new EventBatch(EventBatch.DEFAULT_CAPACITY);
        int width = camera.geometry().widthPx();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", rig.bootstrapServers(), "batch.size", 256 << 10, "linger.ms", 5);
        long sent = 0;
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            while (camera.read(batch)) {
                for (int i = 0; i < batch.size(); i++) {
                    int neuron = 2 * (batch.y[i] * width + batch.x[i]) + (batch.brighter[i] ? 1 : 0);
                    byte[] value = ByteBuffer.allocate(RECORD_BYTES)
                            .putInt(neuron)
                            .putLong(batch.timestampsUs[i])
                            .array();
                    producer.send(new ProducerRecord<>(Rig.NAIVE_TOPIC, value));
                }
                sent += batch.size();
            }
        }
        return new NaiveJob(rig, sent);
    }

    /** What a drain of all events took. */
    record Drained(double mevPerSecond, double mevPerSecondPerCore) {}

    Drained drain() throws Exception {
        rig.flink().run("naive", this::define);
        CpuTimes before = CpuTimes.now(rig.broker());
        long startNanos = System.nanoTime();
        rig.flink().awaitEnd();
        double seconds = (System.nanoTime() - startNanos) * SECONDS_PER_NANO;
        CpuTimes used = CpuTimes.now(rig.broker()).since(before);
        return new Drained(events / seconds / US_PER_SECOND, events / used.totalSeconds() / US_PER_SECOND);
    }

    private void define(StreamExecutionEnvironment environment) {
        environment
                .fromSource(
                        KafkaSource.<NaiveEvent>builder()
                                .setBootstrapServers(rig.bootstrapServers())
                                .setTopics(Rig.NAIVE_TOPIC)
                                .setGroupId("bench")
                                .setStartingOffsets(OffsetsInitializer.earliest())
                                .setBounded(OffsetsInitializer.latest())
                                .setDeserializer(new Schema())
                                .build(),
                        WatermarkStrategy.<NaiveEvent>forMonotonousTimestamps()
                                .withTimestampAssigner((event, none) -> event.timestampUs() / 1000),
                        Rig.NAIVE_TOPIC)
                .uid("naive-source")
                .keyBy(NaiveEvent::neuron)
                .process(new NaiveNeuron())
                .uid("naive-neurons")
                .sinkTo(new DiscardingSink<>())
                .uid("naive-sink");
    }

    private static final class Schema implements KafkaRecordDeserializationSchema<NaiveEvent> {
        @Override
        public void deserialize(ConsumerRecord<byte[], byte[]> kafkaRecord, Collector<NaiveEvent> out) {
            ByteBuffer value = ByteBuffer.wrap(kafkaRecord.value());
            out.collect(new NaiveEvent(value.getInt(), value.getLong()));
        }

        @Override
        public TypeInformation<NaiveEvent> getProducedType() {
            return TypeInformation.of(NaiveEvent.class);
        }
    }
}
