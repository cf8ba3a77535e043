package dev.afterglow.functions.metrics;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.jspecify.annotations.Nullable;

/** How many elements there were. */
public final class CountMeter<T> implements Meter<T> {
    private final String name;
    private transient @Nullable Counter counter;

    public CountMeter(String name) {
        this.name = name;
    }

    @Override
    public void register(MetricGroup group) {
        counter = group.counter(name);
    }

    @Override
    public void see(T element) {
        if (counter != null) {
            counter.inc();
        }
    }
}
