package dev.afterglow.functions.metrics;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Hands a stream on as it is and lets a meter see it, so that the functions before and after need not know of metrics. */
public final class Metered<T> extends RichMapFunction<T, T> {
    private final Meter<T> meter;

    public Metered(Meter<T> meter) {
        this.meter = meter;
    }

    @Override
    public void open(OpenContext openContext) {
        meter.register(getRuntimeContext().getMetricGroup().addGroup(Meter.GROUP));
    }

    @Override
    public T map(T element) {
        meter.see(element);
        return element;
    }
}
