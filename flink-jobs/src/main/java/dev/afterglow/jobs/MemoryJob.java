package dev.afterglow.jobs;

import dev.afterglow.functions.decode.EventPacketReader;
import dev.afterglow.functions.decode.MemoryProbeReader;
import dev.afterglow.functions.decode.Received;
import dev.afterglow.functions.decode.SortReceived;
import dev.afterglow.functions.memory.MemoryDecisionFunction;
import dev.afterglow.functions.memory.Probe;
import dev.afterglow.functions.packet.TilePacket;
import dev.afterglow.functions.tile.NeuronSettings;
import dev.afterglow.schemas.MemoryAnswer;
import dev.afterglow.schemas.RejectedRecord;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The topology of working-memory experiments: the packets and neurons of {@link DriveJob}, and behind them what answers the
 * probes of a protocol. In event time, so the answers are a pure function of packets and probes.
 */
public final class MemoryJob {
    private static final String REJECTED = "memory-rejected";

    private MemoryJob() {}

    /** The topology with Kafka at its ends. */
    public static void defineWithKafka(StreamExecutionEnvironment environment, MemoryConfig config) {
        KafkaEnds ends = KafkaEnds.of(config);
        WatermarkStrategy<Received> watermarks = SensorWatermarks.strategy(config.allowedDisorder(), config.idleness());
        DataStream<Received> events = ends.received(
                environment, Topics.EVENTS, new EventPacketReader(), watermarks, environment.getParallelism());
        // Questions are few, so one task reads them all; more would be left without a partition and hold event time
        // back.
        DataStream<Received> probes = ends.received(environment, Topics.PROBES, new MemoryProbeReader(), watermarks, 1);
        define(config.neurons(), events, probes, ends.answers(), ends.rejected());
    }

    /** The topology between any ends; both inputs carry event-time stamps and watermarks. */
    public static void define(
            NeuronSettings neurons,
            DataStream<Received> events,
            DataStream<Received> probes,
            Sink<MemoryAnswer> answers,
            Sink<RejectedRecord> rejected) {
        TileFront front = TileFront.define(neurons, events);
        SingleOutputStreamOperator<TilePacket> sorted =
                probes.process(new SortReceived()).name("probes").uid(OperatorUids.SORT_PROBES);
        SingleOutputStreamOperator<MemoryAnswer> decisions = front.readoutsBySensor()
                .connect(sorted.getSideOutput(SortReceived.PROBES).keyBy(Probe::askedSensor))
                .process(new MemoryDecisionFunction(neurons))
                .name("decisions")
                .uid(OperatorUids.DECISIONS);
        decisions.sinkTo(answers).name(Topics.ANSWERS).uid(OperatorUids.sinkOf(Topics.ANSWERS));
        front.unreadable()
                .union(
                        front.notProcessed(),
                        sorted.getSideOutput(SortReceived.REJECTED),
                        decisions.getSideOutput(MemoryDecisionFunction.NOT_ANSWERED))
                .sinkTo(rejected)
                .name(REJECTED)
                .uid(OperatorUids.sinkOf(REJECTED));
    }
}
