package dev.afterglow.functions.frame;

import dev.afterglow.device.MemoryTechnology;
import dev.afterglow.schemas.EnergyReport;
import java.time.Instant;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Reports the sums of a window: joules by category, beside what two digital memories would have spent. */
public final class EnergyWindowFunction
        extends ProcessWindowFunction<EnergySums.Sums, EnergyReport, String, TimeWindow> {
    private final String memoryTechnology;
    private transient @Nullable MemoryTechnology memory;

    /** @param memoryTechnology name of a table of {@link MemoryTechnology} */
    public EnergyWindowFunction(String memoryTechnology) {
        this.memoryTechnology = memoryTechnology;
    }

    @Override
    public void open(OpenContext openContext) {
        memory = MemoryTechnology.named(memoryTechnology);
    }

    @Override
    public void process(
            String sensorId, Context context, Iterable<EnergySums.Sums> window, Collector<EnergyReport> out) {
        EnergySums.Sums sums = window.iterator().next();
        MemoryTechnology digital = Objects.requireNonNull(memory, "memory");
        out.collect(EnergyReport.newBuilder()
                .setSensorId(sensorId)
                .setWindowStart(Instant.ofEpochMilli(context.window().getStart()))
                .setWindowEnd(Instant.ofEpochMilli(context.window().getEnd()))
                .setPackets(sums.packets)
                .setEvents(sums.events)
                .setPulses(sums.pulses)
                .setSwitches(sums.switches)
                .setTicks(sums.ticks)
                .setTileTicks(sums.tileTicks)
                .setNeuronSteps(sums.neuronSteps)
                .setWriteJoules(sums.writeJoules)
                .setReadJoules(sums.readJoules)
                .setResetJoules(sums.resetJoules)
                .setLstmMemoryJoules(digital.lstmJoules(sums.neuronSteps))
                .setCnn3dMemoryJoules(digital.cnn3dJoules(sums.neuronSteps))
                .build());
    }
}
