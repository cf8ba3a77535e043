package dev.afterglow.functions.metrics;

import java.io.Serializable;
import org.apache.flink.metrics.MetricGroup;

/** Metrics that follow from the elements of a stream. Counts begin at zero whenever the operator starts. */
public interface Meter<T> extends Serializable {
    /** Metric group under which all of ours lie. */
    String GROUP = "afterglow";

    /** Registers the metrics; called once, before the first element. */
    void register(MetricGroup group);

    void see(T element);
}
