package dev.afterglow.functions.prediction;

import dev.afterglow.functions.SensorTime;
import dev.afterglow.functions.frame.SensorFrame;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.TrajectoryPrediction;
import dev.afterglow.schemas.VehicleSample;
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
import org.jspecify.annotations.Nullable;

/**
 * Predicts steering and path of a rig from its camera's frames, and learns from its vehicle as it drives: at each tick it is
 * tested first and trained after.
 *
 * <p>Frames and readings wait until the watermark has passed them and are taken in event-time order, so what is learnt does not
 * depend on arrival. State is a learner a sensor, the newest readings, and what the watermark has not reached.
 */
public final class SteeringPredictionFunction
        extends KeyedCoProcessFunction<String, SensorFrame, VehicleSample, TrajectoryPrediction> {
    /** Readings are also taken in on this grid, so that they do not pile up where there is no camera. */
    private static final long READING_GRID_US = 1_000_000;

    private transient @Nullable EventTimeQueue<SensorFrame> frames;
    private transient @Nullable EventTimeQueue<VehicleReading> readings;
    private transient @Nullable ValueState<VehicleMotion> motions;
    private transient @Nullable MapState<String, SteeringLearner> learners;

    @Override
    public void open(OpenContext openContext) {
        frames = new EventTimeQueue<>(getRuntimeContext(), "frames", SensorFrame.class);
        readings = new EventTimeQueue<>(getRuntimeContext(), "readings", VehicleReading.class);
        motions = getRuntimeContext().getState(new ValueStateDescriptor<>("motion", VehicleMotion.class));
        learners = getRuntimeContext()
                .getMapState(
                        new MapStateDescriptor<>("learners", Types.STRING, TypeInformation.of(SteeringLearner.class)));
    }

    @Override
    public void processElement1(SensorFrame frame, Context context, Collector<TrajectoryPrediction> out)
            throws Exception {
        Objects.requireNonNull(frames, "frames").add(frame.tickUs(), frame);
        long dueMs = SensorTime.millisThatComplete(frame.tickUs());
        if (dueMs > context.timerService().currentWatermark()) {
            context.timerService().registerEventTimeTimer(dueMs);
        } else {
            // At a drain time may run out by the vehicle's stream while the camera's is still idle; no timer would fire
            // any more.
            advance(dueMs, out);
        }
    }

    @Override
    public void processElement2(VehicleSample sample, Context context, Collector<TrajectoryPrediction> out)
            throws Exception {
        if (VehicleReading.isWanted(sample.getSignal())) {
            long timestampUs = Micros.of(sample.getTimestamp());
            Objects.requireNonNull(readings, "readings")
                    .add(timestampUs, new VehicleReading(timestampUs, sample.getSignal(), sample.getValue()));
            long gridUs = (Math.floorDiv(timestampUs, READING_GRID_US) + 1) * READING_GRID_US;
            context.timerService().registerEventTimeTimer(SensorTime.millisThatComplete(gridUs));
        }
    }

    @Override
    public void onTimer(long timestampMs, OnTimerContext context, Collector<TrajectoryPrediction> out)
            throws Exception {
        advance(timestampMs, out);
    }

    private void advance(long timestampMs, Collector<TrajectoryPrediction> out) throws Exception {
        long nowUs = SensorTime.completeBeforeUs(timestampMs);
        ValueState<VehicleMotion> state = Objects.requireNonNull(motions, "motions");
        VehicleMotion motion = state.value() == null ? new VehicleMotion() : state.value();
        Objects.requireNonNull(readings, "readings").takeBefore(nowUs).forEach(motion::accept);
        state.update(motion);
        // A frame closes the interval that ends at its tick, so it is due when all before the tick is complete.
        for (SensorFrame frame : Objects.requireNonNull(frames, "frames").takeBefore(nowUs + 1)) {
            out.collect(predictThenLearn(frame, motion));
        }
    }

    private TrajectoryPrediction predictThenLearn(SensorFrame frame, VehicleMotion motion) throws Exception {
        MapState<String, SteeringLearner> state = Objects.requireNonNull(learners, "learners");
        SteeringLearner learner =
                state.contains(frame.sensorId()) ? state.get(frame.sensorId()) : SteeringLearner.untrained();
        Double steeringDegrees = motion.steeringDegrees(frame.tickUs());
        double[] features = FrameFeatures.of(
                frame.cellColumns(), frame.cellRows(), frame.switchesOfCell(), frame.excessKelvinOfCell());
        double[] degrees = learner.predict(frame.tickUs(), features, steeringDegrees);
        TrajectoryPrediction prediction = PredictionBuilder.build(frame, motion, degrees, learner);
        if (steeringDegrees != null) {
            learner.learn(frame.tickUs(), steeringDegrees);
        }
        state.put(frame.sensorId(), learner);
        return prediction;
    }
}
