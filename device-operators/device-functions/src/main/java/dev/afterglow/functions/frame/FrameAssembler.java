package dev.afterglow.functions.frame;

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
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Puts the tiles of a sensor together, one frame a tick, when the watermark has passed the tick.
 *
 * <p>Readouts are kept by tick until their frame is sent; so state holds only ticks that the watermark has not reached.
 */
public final class FrameAssembler extends KeyedProcessFunction<String, TileReadout, SensorFrame> {
    private final int cellSizePx;
    private transient @Nullable MapState<Long, List<TileReadout>> readoutsByTick;

    public FrameAssembler(int cellSizePx) {
        this.cellSizePx = cellSizePx;
    }

    @Override
    public void open(OpenContext openContext) {
        readoutsByTick = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(
                        "readouts", Types.LONG, Types.LIST(TypeInformation.of(TileReadout.class))));
    }

    @Override
    public void processElement(TileReadout readout, Context context, Collector<SensorFrame> out) throws Exception {
        List<TileReadout> readouts = ticks().get(readout.tickUs());
        if (readouts == null) {
            readouts = new ArrayList<>();
            context.timerService().registerEventTimeTimer(SensorTime.millisThatComplete(readout.tickUs()));
        }
        readouts.add(readout);
        ticks().put(readout.tickUs(), readouts);
    }

    @Override
    public void onTimer(long timestampMs, OnTimerContext context, Collector<SensorFrame> out) throws Exception {
        long tickUs = SensorTime.completeBeforeUs(timestampMs);
        List<TileReadout> readouts = ticks().get(tickUs);
        if (readouts != null) {
            out.collect(FrameBuilder.frameOf(readouts, cellSizePx));
            ticks().remove(tickUs);
        }
    }

    private MapState<Long, List<TileReadout>> ticks() {
        return Objects.requireNonNull(readoutsByTick, "readoutsByTick");
    }
}
