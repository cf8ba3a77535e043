package dev.afterglow.functions.metrics;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Milliseconds from the first packet behind a tick, which tells that the tick is over, to the prediction of the tick; the wait for
 * the allowed disorder is part of them. On several machines their clocks must agree. Quantiles over the newest minute of ticks.
 *
 * <p>What it remembers, some ticks a sensor, is for metrics only and is no state of the job.
 */
public final class LatencyMeter extends KeyedCoProcessFunction<String, TickMoment, TickMoment, Void> {
    private static final int TICKS = 1200;

    private final Map<String, NavigableMap<Long, Long>> arrivalsMs = new HashMap<>();
    private transient @Nullable Quantiles milliseconds;

    @Override
    public void open(OpenContext openContext) {
        milliseconds =
                new Quantiles(getRuntimeContext().getMetricGroup().addGroup(Meter.GROUP), "latency_milliseconds");
    }

    @Override
    public void processElement1(TickMoment prediction, Context context, Collector<Void> out) {
        NavigableMap<Long, Long> arrivals = arrivalsMs.get(context.getCurrentKey());
        if (arrivals == null) {
            return;
        }
        Map.Entry<Long, Long> arrival = arrivals.ceilingEntry(prediction.tickUs());
        if (arrival != null) {
            Objects.requireNonNull(milliseconds, "milliseconds")
                    .add(Math.max(0, prediction.wallMs() - arrival.getValue()));
            arrivals.headMap(prediction.tickUs(), true).clear();
        }
    }

    @Override
    public void processElement2(TickMoment arrival, Context context, Collector<Void> out) {
        NavigableMap<Long, Long> arrivals = arrivalsMs.computeIfAbsent(arrival.sensorId(), sensor -> new TreeMap<>());
        arrivals.merge(arrival.tickUs(), arrival.wallMs(), Math::min);
        Iterator<Long> oldest = arrivals.keySet().iterator();
        while (arrivals.size() > TICKS && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }
}
