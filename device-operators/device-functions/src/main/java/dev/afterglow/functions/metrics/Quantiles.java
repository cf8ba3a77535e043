package dev.afterglow.functions.metrics;

import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;
import org.jspecify.annotations.Nullable;

/** Quantiles of whole numbers over the newest minute of ticks, registered with the first of them as a {@link Level} is. */
final class Quantiles {
    private static final int TICKS = 1200;

    private final MetricGroup group;
    private final String name;
    private @Nullable Histogram histogram;

    Quantiles(MetricGroup group, String name) {
        this.group = group;
        this.name = name;
    }

    void add(long value) {
        if (histogram == null) {
            histogram = group.histogram(name, new DescriptiveStatisticsHistogram(TICKS));
        }
        histogram.update(value);
    }
}
