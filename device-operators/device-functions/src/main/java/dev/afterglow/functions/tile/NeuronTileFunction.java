package dev.afterglow.functions.tile;

import dev.afterglow.functions.SensorTime;
import dev.afterglow.functions.packet.TilePacket;
import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.RecordCodec;
import dev.afterglow.schemas.RejectedRecord;
import dev.afterglow.schemas.RejectionReason;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * The neurons of the tiles, as event-time state keyed by (sensor, tile), with one timer a tile and tick.
 *
 * <p>State never ends: the key space is bounded by the tiles of the sensors.
 */
public final class NeuronTileFunction extends KeyedProcessFunction<String, TilePacket, TileReadout> {
    public static final OutputTag<RejectedRecord> NOT_PROCESSED = new OutputTag<>("not-processed") {};

    private final NeuronSettings settings;
    private transient @Nullable TileStepper stepper;
    private transient @Nullable ValueState<TileState> states;
    private transient @Nullable RecordCodec<EventPacket> codec;

    public NeuronTileFunction(NeuronSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext openContext) {
        stepper = new TileStepper(settings.model(), settings.seed(), settings.cellSizePx(), settings.restAfterTicks());
        states = getRuntimeContext().getState(new ValueStateDescriptor<>("tile", TileStateSerializer.INSTANCE));
        codec = new RecordCodec<>(EventPacket.getClassSchema());
    }

    @Override
    public void processElement(TilePacket packet, Context context, Collector<TileReadout> out) throws Exception {
        TileStepper running = Objects.requireNonNull(stepper, "stepper");
        TileState state = tile().value();
        if (state == null) {
            state = running.newState(packet);
        }
        running.accept(state, packet, output(out, rejected -> context.output(NOT_PROCESSED, rejected)));
        keep(state, running, context);
    }

    @Override
    public void onTimer(long timestampMs, OnTimerContext context, Collector<TileReadout> out) throws Exception {
        TileStepper running = Objects.requireNonNull(stepper, "stepper");
        TileState state = tile().value();
        if (state != null) {
            state.timerMs = TileState.NEVER;
            running.completeBefore(
                    state,
                    SensorTime.completeBeforeUs(timestampMs),
                    output(out, rejected -> context.output(NOT_PROCESSED, rejected)));
            keep(state, running, context);
        }
    }

    private void keep(TileState state, TileStepper running, Context context) throws Exception {
        long waitsForUs = running.waitsForUs(state);
        long timerMs = waitsForUs == Long.MAX_VALUE ? TileState.NEVER : SensorTime.millisThatComplete(waitsForUs);
        // Most packets find the timer of their tick set.
        if (timerMs != state.timerMs && timerMs != TileState.NEVER) {
            context.timerService().registerEventTimeTimer(timerMs);
        }
        state.timerMs = timerMs;
        tile().update(state);
    }

    private ValueState<TileState> tile() {
        return Objects.requireNonNull(states, "states");
    }

    private TileOutput output(Collector<TileReadout> readouts, Consumer<RejectedRecord> rejected) {
        return new TileOutput() {
            @Override
            public void readout(TileReadout readout) {
                readouts.collect(readout);
            }

            @Override
            public void notProcessed(TilePacket packet, RejectionReason reason, String detail) {
                rejected.accept(rejected(packet, reason, detail));
            }
        };
    }

    private RejectedRecord rejected(TilePacket packet, RejectionReason reason, String detail) {
        byte[] value = Objects.requireNonNull(codec, "codec").encode(packet.toEventPacket());
        return RejectedRecord.newBuilder()
                .setReason(reason)
                .setDetail(packet.tileKey() + " packet " + packet.sequence() + ": " + detail)
                .setTopic(packet.place().topic())
                .setPartition(packet.place().partition())
                .setOffset(packet.place().offset())
                .setEventCount(packet.eventCount())
                .setValue(ByteBuffer.wrap(value))
                .build();
    }
}
