package dev.afterglow.functions.metrics;

import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/** A sum of doubles, for what Flink's whole-numbered counters cannot hold. */
final class Sum implements Gauge<Double> {
    private volatile double value;

    static Sum in(MetricGroup group, String name) {
        return group.gauge(name, new Sum());
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer, the task; the reporter only reads
    void add(double more) {
        value += more;
    }

    @Override
    public Double getValue() {
        return value;
    }
}
