package dev.afterglow.functions.metrics;

import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.TrajectoryPrediction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Says when each prediction was made, for the {@link LatencyMeter}, which may hear of it later. */
public final class PredictionMoments extends ProcessFunction<TrajectoryPrediction, TickMoment> {
    @Override
    public void processElement(TrajectoryPrediction prediction, Context context, Collector<TickMoment> out) {
        out.collect(new TickMoment(
                prediction.getSensorId(),
                Micros.of(prediction.getTick()),
                context.timerService().currentProcessingTime()));
    }
}
