package dev.afterglow.functions.decode;

import dev.afterglow.functions.memory.Probe;
import dev.afterglow.functions.packet.TilePacket;
import dev.afterglow.schemas.RejectedRecord;
import dev.afterglow.schemas.VehicleSample;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Sends what was received its way: packets on, samples, probes and rejected records to side outputs; time marks end here. */
public final class SortReceived extends ProcessFunction<Received, TilePacket> {
    public static final OutputTag<VehicleSample> SAMPLES = new OutputTag<>("samples") {};
    public static final OutputTag<Probe> PROBES = new OutputTag<>("probes") {};
    public static final OutputTag<RejectedRecord> REJECTED = new OutputTag<>("rejected") {};

    @Override
    public void processElement(Received received, Context context, Collector<TilePacket> out) {
        if (received.packet() != null) {
            out.collect(received.packet());
        } else if (received.sample() != null) {
            context.output(SAMPLES, received.sample());
        } else if (received.probe() != null) {
            context.output(PROBES, received.probe());
        } else if (received.rejected() != null) {
            context.output(REJECTED, received.rejected());
        }
    }
}
