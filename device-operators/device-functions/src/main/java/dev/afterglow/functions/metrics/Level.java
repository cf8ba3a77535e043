package dev.afterglow.functions.metrics;

import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/**
 * The newest value of something that goes up and down. It is registered with its first value: a task that has none says nothing, rather
 * than something that is not a number and spoils every sum.
 */
final class Level implements Gauge<Double> {
    private final MetricGroup group;
    private final String name;
    private boolean registered;
    private volatile double value;

    Level(MetricGroup group, String name) {
        this.group = group;
        this.name = name;
    }

    void set(double newest) {
        if (Double.isNaN(newest)) {
            return;
        }
        value = newest;
        if (!registered) {
            registered = true;
            group.gauge(name, this);
        }
    }

    @Override
    public Double getValue() {
        return value;
    }
}
