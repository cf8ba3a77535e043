package dev.afterglow.jobs;

import dev.afterglow.functions.decode.Received;
import dev.afterglow.functions.decode.RecordReader;
import dev.afterglow.functions.packet.RecordPlace;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads a topic's records by a {@link RecordReader}, which never fails: a bad record cannot stop the source. */
final class ReceivedSchema implements KafkaRecordDeserializationSchema<Received> {
    private final RecordReader reader;

    ReceivedSchema(RecordReader reader) {
        this.reader = reader;
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> kafkaRecord, Collector<Received> out) {
        RecordPlace place = new RecordPlace(kafkaRecord.topic(), kafkaRecord.partition(), kafkaRecord.offset());
        out.collect(reader.read(place, kafkaRecord.value()));
    }

    @Override
    public TypeInformation<Received> getProducedType() {
        return TypeInformation.of(Received.class);
    }
}
