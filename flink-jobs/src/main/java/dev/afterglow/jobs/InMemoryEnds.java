package dev.afterglow.jobs;

import dev.afterglow.functions.decode.Received;
import java.time.Duration;
import java.util.Iterator;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.function.SerializableSupplier;

/** Inputs that are made where they are read, in time order: for protocols that follow from a seed. */
public final class InMemoryEnds {
    private InMemoryEnds() {}

    /**
     * What a topic would have held.
     *
     * @param disorder how far behind the newest record another may lie
     */
    public static DataStream<Received> received(
            StreamExecutionEnvironment environment,
            String topic,
            SerializableSupplier<Iterator<Received>> records,
            Duration disorder) {
        return environment
                .fromSource(
                        new IteratorSource<>(records),
                        SensorWatermarks.strategy(disorder, Duration.ZERO),
                        topic,
                        TypeInformation.of(Received.class))
                .setParallelism(1)
                .uid(OperatorUids.sourceOf(topic));
    }
}
