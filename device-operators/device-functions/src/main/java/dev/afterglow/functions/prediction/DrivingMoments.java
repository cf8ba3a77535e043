package dev.afterglow.functions.prediction;

import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.TrajectoryPrediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Compares what the car does at each tick with the half second before it, so that a pattern over ticks stays a simple one. */
public final class DrivingMoments extends KeyedProcessFunction<String, TrajectoryPrediction, DrivingMoment> {
    private static final long SPAN_US = 500_000;
    private static final double SECONDS_PER_US = 1e-6;

    private transient @Nullable ValueState<List<Tick>> recent;

    @Override
    public void open(OpenContext openContext) {
        recent = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("recent", Types.LIST(TypeInformation.of(Tick.class))));
    }

    @Override
    public void processElement(TrajectoryPrediction prediction, Context context, Collector<DrivingMoment> out)
            throws Exception {
        Double steering = prediction.getObservedSteeringDegrees();
        Double speed = prediction.getObservedSpeedMetresPerSecond();
        if (steering == null || speed == null) {
            return;
        }
        ValueState<List<Tick>> state = Objects.requireNonNull(recent, "recent");
        long tickUs = Micros.of(prediction.getTick());
        List<Tick> ticks = state.value() == null ? new ArrayList<>() : new ArrayList<>(state.value());
        ticks.removeIf(tick -> tick.tickUs() < tickUs - SPAN_US);
        double jumpDegrees = largestJump(ticks, steering);
        double deceleration = meanDeceleration(ticks, tickUs, speed);
        Tick before = ticks.isEmpty() ? Tick.QUIET : ticks.get(ticks.size() - 1);
        out.collect(new DrivingMoment(
                prediction.getSensorId(),
                tickUs,
                jumpDegrees,
                deceleration,
                before.jumpDegrees(),
                before.decelerationMetresPerSecond2()));
        ticks.add(new Tick(tickUs, steering, speed, jumpDegrees, deceleration));
        state.update(ticks);
    }

    private static double largestJump(List<Tick> ticks, double steeringDegrees) {
        double largest = 0;
        for (Tick tick : ticks) {
            double jump = steeringDegrees - tick.steeringDegrees();
            largest = Math.abs(jump) > Math.abs(largest) ? jump : largest;
        }
        return largest;
    }

    private static double meanDeceleration(List<Tick> ticks, long tickUs, double speedMetresPerSecond) {
        if (ticks.isEmpty()) {
            return 0;
        }
        Tick first = ticks.get(0);
        return (first.speedMetresPerSecond() - speedMetresPerSecond) / ((tickUs - first.tickUs()) * SECONDS_PER_US);
    }

    /** One tick of the half second that is kept. */
    public record Tick(
            long tickUs,
            double steeringDegrees,
            double speedMetresPerSecond,
            double jumpDegrees,
            double decelerationMetresPerSecond2) {
        static final Tick QUIET = new Tick(0, 0, 0, 0, 0);
    }
}
