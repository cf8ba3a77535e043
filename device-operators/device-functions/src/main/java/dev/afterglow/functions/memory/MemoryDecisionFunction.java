package dev.afterglow.functions.memory;

import dev.afterglow.functions.SensorTime;
import dev.afterglow.functions.tile.TileReadout;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Joins the readouts of a sensor's tiles with the probes of its protocol and answers each when the watermark has passed its tick.
 *
 * <p>Readouts and probes are kept by tick until then, so state holds only ticks that the watermark has not reached.
 */
public final class MemoryDecisionFunction extends KeyedCoProcessFunction<String, TileReadout, Probe, MemoryAnswer> {
    private final AnswerBook book;
    private transient @Nullable MapState<Long, List<TileReadout>> readoutsByTick;
    private transient @Nullable MapState<Long, Probe> probeByTick;

    public MemoryDecisionFunction(AnswerBook book) {
        this.book = book;
    }

    @Override
    public void open(OpenContext openContext) {
        readoutsByTick = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(
                        "readouts", Types.LONG, Types.LIST(TypeInformation.of(TileReadout.class))));
        probeByTick = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("probes", Types.LONG, TypeInformation.of(Probe.class)));
    }

    @Override
    public void processElement1(TileReadout readout, Context context, Collector<MemoryAnswer> out) throws Exception {
        List<TileReadout> readouts = ticks().get(readout.tickUs());
        if (readouts == null) {
            readouts = new ArrayList<>();
            context.timerService().registerEventTimeTimer(SensorTime.millisThatComplete(readout.tickUs()));
        }
        readouts.add(readout);
        ticks().put(readout.tickUs(), readouts);
    }

    @Override
    public void processElement2(Probe probe, Context context, Collector<MemoryAnswer> out) throws Exception {
        probes().put(probe.tickUs(), probe);
        context.timerService().registerEventTimeTimer(SensorTime.millisThatComplete(probe.tickUs()));
    }

    @Override
    public void onTimer(long timestampMs, OnTimerContext context, Collector<MemoryAnswer> out) throws Exception {
        long tickUs = SensorTime.completeBeforeUs(timestampMs);
        Probe probe = probes().get(tickUs);
        if (probe != null) {
            List<TileReadout> readouts = ticks().get(tickUs);
            out.collect(book.answer(probe, readouts == null ? List.of() : readouts));
            probes().remove(tickUs);
        }
        ticks().remove(tickUs);
    }

    private MapState<Long, List<TileReadout>> ticks() {
        return Objects.requireNonNull(readoutsByTick, "readoutsByTick");
    }

    private MapState<Long, Probe> probes() {
        return Objects.requireNonNull(probeByTick, "probeByTick");
    }
}
