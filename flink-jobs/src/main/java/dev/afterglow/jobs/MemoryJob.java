package dev.afterglow.jobs;

import dev.afterglow.functions.decode.Received;
import dev.afterglow.functions.memory.AnswerBook;
import dev.afterglow.functions.memory.MemoryAnswer;
import dev.afterglow.functions.memory.MemoryDecisionFunction;
import dev.afterglow.functions.memory.Probe;
import dev.afterglow.functions.tile.NeuronSettings;
import dev.afterglow.functions.tile.TileReadout;
import dev.afterglow.schemas.RejectedRecord;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * The topology of working-memory experiments: the packets and neurons of {@link DriveJob}, and behind them what answers the
 * probes of a protocol. In event time, so the answers are a pure function of packets and probes.
 */
public final class MemoryJob {
    private static final String ANSWERS = "answers";
    private static final String REJECTED = "memory-rejected";

    private MemoryJob() {}

    /** The topology between any ends; both inputs carry event-time stamps and watermarks. */
    public static void define(
            NeuronSettings neurons,
            AnswerBook book,
            DataStream<Received> events,
            DataStream<Probe> probes,
            Sink<MemoryAnswer> answers,
            Sink<RejectedRecord> rejected) {
        TileFront front = TileFront.define(neurons, events);
        front.readouts()
                .keyBy(TileReadout::sensorId)
                .connect(probes.keyBy(Probe::sensorId))
                .process(new MemoryDecisionFunction(book))
                .name("decisions")
                .uid(OperatorUids.DECISIONS)
                .sinkTo(answers)
                .name(ANSWERS)
                .uid(OperatorUids.sinkOf(ANSWERS));
        front.rejected().sinkTo(rejected).name(REJECTED).uid(OperatorUids.sinkOf(REJECTED));
    }
}
