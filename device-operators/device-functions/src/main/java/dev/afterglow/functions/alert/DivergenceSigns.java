package dev.afterglow.functions.alert;

import dev.afterglow.functions.prediction.PredictionScore;
import org.apache.flink.api.common.functions.MapFunction;

/** Raised where the angle predicted half a second before was off by more than a limit; unknown counts as calm. */
public final class DivergenceSigns implements MapFunction<PredictionScore, Sign> {
    private final double limitDegrees;

    public DivergenceSigns(double limitDegrees) {
        this.limitDegrees = limitDegrees;
    }

    @Override
    public Sign map(PredictionScore score) {
        return Sign.ofSensor(
                score.sensorId(), score.tickUs(), score.aheadErrorDegrees() > limitDegrees, score.aheadErrorDegrees());
    }
}
