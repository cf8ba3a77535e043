package dev.afterglow.functions.prediction;

import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.TrajectoryPoint;
import dev.afterglow.schemas.TrajectoryPrediction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Holds predictions against what came true. State is what was predicted in the last two seconds. */
public final class PredictionScoring extends KeyedProcessFunction<String, TrajectoryPrediction, PredictionScore> {
    private static final int NOW = 0;
    private static final int AHEAD = 1;
    private static final long AHEAD_US = Math.round(SteeringLearner.HORIZON_SECONDS.get(AHEAD) * 1e6);

    private transient @Nullable ValueState<Outlook> outlooks;

    @Override
    public void open(OpenContext openContext) {
        outlooks = getRuntimeContext().getState(new ValueStateDescriptor<>("outlook", Outlook.class));
    }

    @Override
    public void processElement(TrajectoryPrediction prediction, Context context, Collector<PredictionScore> out)
            throws Exception {
        ValueState<Outlook> state = Objects.requireNonNull(outlooks, "outlooks");
        Outlook outlook = state.value() == null ? new Outlook() : state.value();
        long tickUs = Micros.of(prediction.getTick());
        double toldDegrees = prediction.getSteeringDegrees().get(NOW);
        double drivenDegrees = orNotANumber(prediction.getObservedSteeringDegrees());
        outlook.path.drive(tickUs, drivenDegrees, orNotANumber(prediction.getObservedSpeedMetresPerSecond()));
        Double predictedBefore = outlook.degreesByTick.get(tickUs);
        out.collect(new PredictionScore(
                prediction.getSensorId(),
                tickUs,
                toldDegrees,
                drivenDegrees,
                Math.abs(toldDegrees - drivenDegrees),
                predictedBefore == null ? Double.NaN : Math.abs(predictedBefore - drivenDegrees),
                outlook.path.errorMetres()));
        outlook.degreesByTick.keySet().removeIf(then -> then <= tickUs);
        outlook.degreesByTick.put(
                tickUs + AHEAD_US, prediction.getSteeringDegrees().get(AHEAD));
        List<TrajectoryPoint> path = prediction.getTrajectory();
        if (!path.isEmpty() && !Double.isNaN(drivenDegrees)) {
            TrajectoryPoint end = path.get(path.size() - 1);
            outlook.path.promise(end.getForwardMetres(), end.getLeftMetres());
        }
        state.update(outlook);
    }

    private static double orNotANumber(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    /** What was predicted and has not come true yet. A Flink POJO. */
    public static final class Outlook {
        public Map<Long, Double> degreesByTick = new HashMap<>();
        public DrivenPath path = new DrivenPath();
    }
}
