package dev.afterglow.functions.memory;

import dev.afterglow.functions.SensorTime;
import dev.afterglow.functions.tile.NeuronSettings;
import dev.afterglow.functions.tile.TileReadout;
import dev.afterglow.schemas.MemoryAnswer;
import dev.afterglow.schemas.MemoryProbe;
import dev.afterglow.schemas.RecordCodec;
import dev.afterglow.schemas.RejectedRecord;
import dev.afterglow.schemas.RejectionReason;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Joins the readouts of a sensor's tiles with the probes of its protocol and answers each when the watermark has passed its tick.
 *
 * <p>Readouts and probes are kept by tick until then, so state holds only ticks that the watermark has not reached, and a sum.
 */
public final class MemoryDecisionFunction extends KeyedCoProcessFunction<String, TileReadout, Probe, MemoryAnswer> {
    public static final OutputTag<RejectedRecord> NOT_ANSWERED = new OutputTag<>("not-answered") {};

    private final NeuronSettings neurons;
    private transient @Nullable AnswerBook book;
    private transient @Nullable RecordCodec<MemoryProbe> codec;
    private transient @Nullable MapState<Long, List<TileReadout>> readoutsByTick;
    private transient @Nullable MapState<Long, Probe> probeByTick;
    private transient @Nullable ValueState<SpentEnergy> spentSinceAnswer;

    public MemoryDecisionFunction(NeuronSettings neurons) {
        this.neurons = neurons;
    }

    @Override
    public void open(OpenContext openContext) {
        book = new AnswerBook(neurons);
        codec = new RecordCodec<>(MemoryProbe.getClassSchema());
        readoutsByTick = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(
                        "readouts", Types.LONG, Types.LIST(TypeInformation.of(TileReadout.class))));
        probeByTick = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("probes", Types.LONG, TypeInformation.of(Probe.class)));
        spentSinceAnswer = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("spent", TypeInformation.of(SpentEnergy.class)));
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
        long dueMs = SensorTime.millisThatComplete(probe.askedTickUs());
        if (dueMs <= context.timerService().currentWatermark()) {
            context.output(NOT_ANSWERED, rejected(probe, RejectionReason.LATE, "the watermark had passed its tick"));
        } else if (probes().contains(probe.askedTickUs())) {
            context.output(NOT_ANSWERED, rejected(probe, RejectionReason.DUPLICATE, "one waits for the same tick"));
        } else {
            probes().put(probe.askedTickUs(), probe);
            context.timerService().registerEventTimeTimer(dueMs);
        }
    }

    @Override
    public void onTimer(long timestampMs, OnTimerContext context, Collector<MemoryAnswer> out) throws Exception {
        long tickUs = SensorTime.completeBeforeUs(timestampMs);
        List<TileReadout> kept = ticks().get(tickUs);
        List<TileReadout> readouts = kept == null ? List.of() : kept;
        ValueState<SpentEnergy> energy = Objects.requireNonNull(spentSinceAnswer, "spentSinceAnswer");
        SpentEnergy before = energy.value();
        SpentEnergy spent = (before == null ? SpentEnergy.NONE : before).plus(readouts);
        Probe probe = probes().get(tickUs);
        if (probe != null) {
            try {
                out.collect(Objects.requireNonNull(book, "book").answer(probe.question(), readouts, spent));
                spent = SpentEnergy.NONE;
            } catch (UnreadTilesException unanswerable) {
                context.output(
                        NOT_ANSWERED,
                        rejected(probe, RejectionReason.MALFORMED, String.valueOf(unanswerable.getMessage())));
            }
            probes().remove(tickUs);
        }
        energy.update(spent);
        ticks().remove(tickUs);
    }

    private RejectedRecord rejected(Probe probe, RejectionReason reason, String detail) {
        return RejectedRecord.newBuilder()
                .setReason(reason)
                .setDetail("probe of trial " + probe.question().getTrial() + ": " + detail)
                .setTopic(probe.place().topic())
                .setPartition(probe.place().partition())
                .setOffset(probe.place().offset())
                .setValue(ByteBuffer.wrap(Objects.requireNonNull(codec, "codec").encode(probe.question())))
                .build();
    }

    private MapState<Long, List<TileReadout>> ticks() {
        return Objects.requireNonNull(readoutsByTick, "readoutsByTick");
    }

    private MapState<Long, Probe> probes() {
        return Objects.requireNonNull(probeByTick, "probeByTick");
    }
}
