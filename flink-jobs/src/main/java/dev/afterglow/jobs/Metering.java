package dev.afterglow.jobs;

import dev.afterglow.functions.metrics.LatencyMeter;
import dev.afterglow.functions.metrics.Meter;
import dev.afterglow.functions.metrics.Metered;
import dev.afterglow.functions.metrics.PacketMeter;
import dev.afterglow.functions.metrics.PredictionMoments;
import dev.afterglow.functions.metrics.RejectionMeter;
import dev.afterglow.functions.metrics.TickMoment;
import dev.afterglow.functions.packet.TilePacket;
import dev.afterglow.schemas.RejectedRecord;
import dev.afterglow.schemas.TrajectoryPrediction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** Where the meters of a topology sit. None of them changes what comes out. */
final class Metering {
    private Metering() {}

    /** The same stream, seen by a meter. */
    static <T> SingleOutputStreamOperator<T> metered(DataStream<T> stream, Meter<T> meter, String name) {
        return stream.map(new Metered<>(meter))
                .returns(stream.getType())
                .name(name + " meter")
                .uid(OperatorUids.meterOf(name));
    }

    /**
     * Rejected records of one origin, counted in the task they come from, so that what is nearly always empty needs no thread that
     * looks often whether it is.
     */
    static SingleOutputStreamOperator<RejectedRecord> rejected(DataStream<RejectedRecord> records, String origin) {
        return Patience.REPORT.of(metered(records, new RejectionMeter(), origin + " rejected"));
    }

    /** Counts packets, and measures how long predictions take from them. */
    static void packetsAndLatency(
            DataStream<TilePacket> packets, DataStream<TrajectoryPrediction> predictions, int tickUs) {
        DataStream<TickMoment> arrivals = Patience.ALERT.of(
                packets.process(new PacketMeter(tickUs)).name("packets meter").uid(OperatorUids.meterOf("packets")));
        DataStream<TickMoment> departures = Patience.REPORT.of(predictions
                .process(new PredictionMoments())
                .name("prediction moments")
                .uid(OperatorUids.meterOf("predictions")));
        departures
                .keyBy(TickMoment::sensorId)
                .connect(arrivals.keyBy(TickMoment::sensorId))
                .process(new LatencyMeter())
                .name("latency meter")
                .uid(OperatorUids.meterOf("latency"));
    }
}
