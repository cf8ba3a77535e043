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

/** Adds the frames of a window up to joules by category, beside what two digital memories would have spent. */
public final class EnergyWindowFunction extends ProcessWindowFunction<SensorFrame, EnergyReport, String, TimeWindow> {
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
    public void process(String sensorId, Context context, Iterable<SensorFrame> frames, Collector<EnergyReport> out) {
        long packets = 0;
        long events = 0;
        long pulses = 0;
        long switches = 0;
        long ticks = 0;
        long tileTicks = 0;
        long neuronSteps = 0;
        double writeJoules = 0;
        double readJoules = 0;
        double resetJoules = 0;
        for (SensorFrame frame : frames) {
            packets += frame.packets();
            events += frame.events();
            pulses += frame.pulses();
            switches += frame.switches();
            ticks++;
            tileTicks += frame.tilesRead();
            neuronSteps += frame.neuronsRead();
            writeJoules += frame.writeJoules();
            readJoules += frame.readJoules();
            resetJoules += frame.resetJoules();
        }
        MemoryTechnology digital = Objects.requireNonNull(memory, "memory");
        out.collect(EnergyReport.newBuilder()
                .setSensorId(sensorId)
                .setWindowStart(Instant.ofEpochMilli(context.window().getStart()))
                .setWindowEnd(Instant.ofEpochMilli(context.window().getEnd()))
                .setPackets(packets)
                .setEvents(events)
                .setPulses(pulses)
                .setSwitches(switches)
                .setTicks(ticks)
                .setTileTicks(tileTicks)
                .setNeuronSteps(neuronSteps)
                .setWriteJoules(writeJoules)
                .setReadJoules(readJoules)
                .setResetJoules(resetJoules)
                .setLstmMemoryJoules(digital.lstmJoules(neuronSteps))
                .setCnn3dMemoryJoules(digital.cnn3dJoules(neuronSteps))
                .build());
    }
}
