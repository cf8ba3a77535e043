package dev.afterglow.benchmarks.pipeline;

import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Leaky integrate-and-fire, a keyed state for each neuron, called for each event: how one would write it first. */
public final class NaiveNeuron extends KeyedProcessFunction<Integer, NaiveEvent, Integer> {
    private static final double TAU_US = 100_000;
    private static final double WEIGHT = 0.4;

    private transient @Nullable ValueState<Membrane> membrane;

    /** What a neuron remembers. */
    public record Membrane(double value, long lastUs) {}

    @Override
    public void open(OpenContext openContext) {
        membrane = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("membrane", TypeInformation.of(Membrane.class)));
    }

    @Override
    public void processElement(NaiveEvent event, Context context, Collector<Integer> spikes) throws Exception {
        ValueState<Membrane> state = Objects.requireNonNull(membrane, "membrane");
        Membrane before = state.value();
        double value = WEIGHT;
        if (before != null) {
            value += before.value() * Math.exp((before.lastUs() - event.timestampUs()) / TAU_US);
        }
        if (value >= 1) {
            value -= 1;
            spikes.collect(event.neuron());
        }
        state.update(new Membrane(value, event.timestampUs()));
    }
}
