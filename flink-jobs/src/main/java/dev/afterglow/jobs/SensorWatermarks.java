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
 *
 * <p>Where one publisher sends all, a time mark says that everything before it is here, whatever the allowed disorder: it moves event
 * time at once, and a prediction need not wait for what comes after the next interval.
 */
class SensorWatermarks implements WatermarkGenerator<Received> {
    private final long allowedDisorderMs;
    private final boolean onePublisher;
    private long newestMs = Long.MIN_VALUE;
    private long completeMs = Long.MIN_VALUE;

    SensorWatermarks(Duration allowedDisorder) {
        this(allowedDisorder, false);
    }

    SensorWatermarks(Duration allowedDisorder, boolean onePublisher) {
        allowedDisorderMs = allowedDisorder.toMillis();
        this.onePublisher = onePublisher;
    }

    static WatermarkStrategy<Received> strategy(Duration allowedDisorder, Duration idleness) {
        return strategy(allowedDisorder, idleness, false);
    }

    static WatermarkStrategy<Received> strategy(Duration allowedDisorder, Duration idleness, boolean onePublisher) {
        WatermarkStrategy<Received> strategy = WatermarkStrategy.<Received>forGenerator(
                        context -> new SensorWatermarks(allowedDisorder, onePublisher))
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
        if (onePublisher && received.isTimeMark() && timestampMs > completeMs) {
            completeMs = timestampMs;
            output.emitWatermark(new Watermark(newestWatermarkMs()));
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        if (newestMs != Long.MIN_VALUE) {
            output.emitWatermark(new Watermark(newestWatermarkMs()));
        }
    }

    private long newestWatermarkMs() {
        return Math.max(newestMs - allowedDisorderMs, completeMs) - 1;
    }
}
