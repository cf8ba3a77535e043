package dev.afterglow.jobs;

import dev.afterglow.functions.metrics.LatencyMeter;
import dev.afterglow.functions.metrics.Meter;
import dev.afterglow.functions.metrics.Metered;
import dev.afterglow.functions.metrics.PacketMeter;
import dev.afterglow.functions.metrics.TickArrival;
import dev.afterglow.functions.packet.TilePacket;
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

    /** Counts packets, and measures how long predictions take from them. */
    static void packetsAndLatency(
            DataStream<TilePacket> packets, DataStream<TrajectoryPrediction> predictions, int tickUs) {
        DataStream<TickArrival> arrivals =
                packets.process(new PacketMeter(tickUs)).name("packets meter").uid(OperatorUids.meterOf("packets"));
        predictions
                .keyBy(TrajectoryPrediction::getSensorId)
                .connect(arrivals.keyBy(TickArrival::sensorId))
                .process(new LatencyMeter())
                .name("latency meter")
                .uid(OperatorUids.meterOf("latency"));
    }
}
