package dev.afterglow.jobs;

import dev.afterglow.functions.SensorTime;
import dev.afterglow.functions.decode.Received;
import dev.afterglow.functions.memory.Probe;
import java.time.Duration;
import java.util.Iterator;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.function.SerializableSupplier;

/** Inputs that are made where they are read, in time order: for protocols that follow from a seed. */
public final class InMemoryEnds {
    private static final String PROBES = "probes";

    private InMemoryEnds() {}

    /**
     * Received packets.
     *
     * @param disorder how far behind the newest packet another may begin
     */
    public static DataStream<Received> events(
            StreamExecutionEnvironment environment,
            SerializableSupplier<Iterator<Received>> records,
            Duration disorder) {
        return environment
                .fromSource(
                        new IteratorSource<>(records),
                        SensorWatermarks.strategy(disorder, Duration.ZERO),
                        Topics.EVENTS,
                        TypeInformation.of(Received.class))
                .setParallelism(1)
                .uid(OperatorUids.sourceOf(Topics.EVENTS));
    }

    public static DataStream<Probe> probes(
            StreamExecutionEnvironment environment, SerializableSupplier<Iterator<Probe>> records) {
        return environment
                .fromSource(
                        new IteratorSource<>(records),
                        WatermarkStrategy.<Probe>forMonotonousTimestamps()
                                .withTimestampAssigner((probe, none) -> SensorTime.toMillis(probe.tickUs())),
                        PROBES,
                        TypeInformation.of(Probe.class))
                .setParallelism(1)
                .uid(OperatorUids.sourceOf(PROBES));
    }
}
