package dev.afterglow.functions.alert;

import dev.afterglow.functions.SensorTime;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Tells of each sensor of a rig, its vehicle included, whether it was heard in each step of event time. A step without one event of a
 * camera, or one sample of a vehicle, is raised.
 *
 * <p>Silence has no record that could tell of it, so time must come from elsewhere: from the rig's other sensors, from time marks, or
 * from partitions that go on while the silent one counts as idle. Where none of these goes on there is no event time, and so no sign: that
 * is for the metrics to say. The end of the stream is no silence. A sensor that was never heard is not missed; one that stays quiet
 * is told of for a bounded number of steps, so a long gap costs no more than a short one. State is a {@link Hearing} a sensor.
 */
public final class SilenceSigns extends KeyedProcessFunction<String, Heard, Sign> {
    public static final long STEP_US = 250_000;

    private static final double STEPS_PER_SECOND = 1e6 / STEP_US;

    private final int mostQuietSteps;
    private transient @Nullable MapState<String, Hearing> hearings;

    /** @param mostQuietSteps after how many quiet steps nothing more is said of a sensor until it is heard again */
    public SilenceSigns(int mostQuietSteps) {
        this.mostQuietSteps = mostQuietSteps;
    }

    @Override
    public void open(OpenContext openContext) {
        hearings = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("hearings", Types.STRING, TypeInformation.of(Hearing.class)));
    }

    @Override
    public void processElement(Heard heard, Context context, Collector<Sign> out) throws Exception {
        long step = Math.floorDiv(heard.timestampUs(), STEP_US);
        Hearing hearing = state().get(heard.sensorId());
        if (hearing == null) {
            hearing = new Hearing();
        }
        hearing.hear(step);
        state().put(heard.sensorId(), hearing);
        context.timerService().registerEventTimeTimer(SensorTime.millisThatComplete((step + 1) * STEP_US));
    }

    @Override
    public void onTimer(long timestampMs, OnTimerContext context, Collector<Sign> out) throws Exception {
        long endUs = SensorTime.completeBeforeUs(timestampMs);
        long step = Math.floorDiv(endUs, STEP_US) - 1;
        boolean goesOn = false;
        // In the order of names, so that what comes out does not depend on the state backend.
        TreeMap<String, Hearing> known = new TreeMap<>();
        long newestStep = Long.MIN_VALUE;
        for (var sensor : state().entries()) {
            known.put(sensor.getKey(), sensor.getValue());
            newestStep = Math.max(newestStep, sensor.getValue().newestStep);
        }
        // At the end of the stream time runs on without anyone being there to be heard.
        if (context.timerService().currentWatermark() == Long.MAX_VALUE && step >= newestStep) {
            return;
        }
        for (var sensor : known.entrySet()) {
            Hearing hearing = sensor.getValue();
            if (hearing.quietSteps < mostQuietSteps || !hearing.heardSteps.isEmpty()) {
                boolean quiet = hearing.wasQuietIn(step);
                out.collect(Sign.ofSensor(sensor.getKey(), endUs, quiet, hearing.quietSteps / STEPS_PER_SECOND));
                state().put(sensor.getKey(), hearing);
                goesOn |= hearing.quietSteps < mostQuietSteps || !hearing.heardSteps.isEmpty();
            }
        }
        if (goesOn) {
            context.timerService().registerEventTimeTimer(SensorTime.millisThatComplete(endUs + STEP_US));
        }
    }

    private MapState<String, Hearing> state() {
        return Objects.requireNonNull(hearings, "hearings");
    }
}
