package dev.afterglow.jobs;

import dev.afterglow.functions.SensorTime;
import dev.afterglow.functions.decode.Received;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.SerializableTimestampAssigner;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Watermark of one partition: the newest first event of a packet, less the allowed disorder. Time marks count like packets, so
 * that a partition without events does not hold the others back; rejected records do not count.
 */
class SensorWatermarks implements WatermarkGenerator<Received> {
    private final long allowedDisorderMs;
    private long newestMs = Long.MIN_VALUE;

    SensorWatermarks(Duration allowedDisorder) {
        allowedDisorderMs = allowedDisorder.toMillis();
    }

    static WatermarkStrategy<Received> strategy(Duration allowedDisorder, Duration idleness) {
        WatermarkStrategy<Received> strategy = WatermarkStrategy.<Received>forGenerator(
                        context -> new SensorWatermarks(allowedDisorder))
                .withTimestampAssigner(timestamps());
        return idleness.isZero() ? strategy : strategy.withIdleness(idleness);
    }

    static SerializableTimestampAssigner<Received> timestamps() {
        return (received, kafkaTimestamp) -> received.timestampUs() == Received.NO_TIME
                ? Long.MIN_VALUE
                : SensorTime.toMillis(received.timestampUs());
    }

    @Override
    public void onEvent(Received received, long timestampMs, WatermarkOutput output) {
        newestMs = Math.max(newestMs, timestampMs);
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        if (newestMs != Long.MIN_VALUE) {
            output.emitWatermark(new Watermark(newestMs - allowedDisorderMs - 1));
        }
    }
}
