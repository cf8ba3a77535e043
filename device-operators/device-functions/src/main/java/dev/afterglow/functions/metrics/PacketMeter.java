package dev.afterglow.functions.metrics;

import dev.afterglow.functions.SensorTime;
import dev.afterglow.functions.packet.TilePacket;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Counts what comes in, tells how far the watermark is behind it in sensor time, and says when the first packet behind each tick
 * came. What it remembers is for metrics only and is no state of the job.
 */
public final class PacketMeter extends ProcessFunction<TilePacket, TickMoment> {
    private static final double MS_PER_SECOND = 1000;

    private final int tickUs;
    private final Map<String, Long> newestTickUs = new HashMap<>();
    private transient @Nullable Counter packets;
    private transient @Nullable Counter events;
    private transient @Nullable Level lagSeconds;
    private long newestUs = Long.MIN_VALUE;

    public PacketMeter(int tickUs) {
        this.tickUs = tickUs;
    }

    @Override
    public void open(OpenContext openContext) {
        MetricGroup group = getRuntimeContext().getMetricGroup().addGroup(Meter.GROUP);
        packets = group.counter("packets_received");
        events = group.counter("events_received");
        lagSeconds = new Level(group, "watermark_lag_seconds");
    }

    @Override
    public void processElement(TilePacket packet, Context context, Collector<TickMoment> out) {
        Objects.requireNonNull(packets, "packets").inc();
        Objects.requireNonNull(events, "events").inc(packet.eventCount());
        newestUs = Math.max(newestUs, packet.firstUs());
        long watermarkMs = context.timerService().currentWatermark();
        if (watermarkMs != Long.MIN_VALUE) {
            Objects.requireNonNull(lagSeconds, "lagSeconds")
                    .set(Math.max(0, (SensorTime.toMillis(newestUs) - watermarkMs) / MS_PER_SECOND));
        }
        long lastTickUs = Math.floorDiv(packet.firstUs(), tickUs) * tickUs;
        Long before = newestTickUs.get(packet.sensorId());
        if (before == null || lastTickUs > before) {
            newestTickUs.put(packet.sensorId(), lastTickUs);
            out.collect(new TickMoment(
                    packet.sensorId(), lastTickUs, context.timerService().currentProcessingTime()));
        }
    }
}
