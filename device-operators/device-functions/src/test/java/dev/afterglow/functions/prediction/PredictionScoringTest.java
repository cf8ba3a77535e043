package dev.afterglow.functions.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.TrajectoryPrediction;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PredictionScoringTest {
    private static final long TICK_US = 50_000;
    private static final double SPEED_METRES_PER_SECOND = 10;

    @Test
    void whatWasPredictedIsHeldAgainstTheTickItWasFor() throws Exception {
        try (Harness harness = new Harness()) {
            harness.open();
            for (int tick = 1; tick <= 20; tick++) {
                // The wheel turns by 2 degrees a tick; half a second ahead it is said to stay.
                harness.processElement(prediction(tick, 2.0 * tick, 2.0 * tick + 1, 2.0 * tick), tick * 50L - 1);
            }
            PredictionScore last = harness.extractOutputValues().get(19);
            assertThat(last.nowErrorDegrees()).isEqualTo(1);
            assertThat(last.aheadErrorDegrees()).isEqualTo(20);
            assertThat(harness.extractOutputValues().get(9).aheadErrorDegrees()).isNaN();
        }
    }

    @Test
    void aPathThatIsDrivenAsItWasToldHasNoError() throws Exception {
        try (Harness harness = new Harness()) {
            harness.open();
            for (int tick = 1; tick <= 41; tick++) {
                harness.processElement(prediction(tick, 45.0, 45, 45), tick * 50L - 1);
            }
            assertThat(harness.extractOutputValues().get(39).pathErrorMetres()).isNaN();
            assertThat(harness.extractOutputValues().get(40).pathErrorMetres()).isCloseTo(0, within(0.01));
        }
    }

    @Test
    void aCarThatTurnsWhereAStraightPathWasToldIsOffByTheArc() throws Exception {
        try (Harness harness = new Harness()) {
            harness.open();
            for (int tick = 1; tick <= 41; tick++) {
                harness.processElement(prediction(tick, 45.0, 0, 0), tick * 50L - 1);
            }
            double angle = 2 * SPEED_METRES_PER_SECOND * BicycleModel.MID_SIZE_CAR.curvature(45);
            double radius = 1 / BicycleModel.MID_SIZE_CAR.curvature(45);
            double apart = Math.hypot(radius * Math.sin(angle) - 20, radius * (1 - Math.cos(angle)));
            assertThat(harness.extractOutputValues().get(40).pathErrorMetres()).isCloseTo(apart, within(0.01));
        }
    }

    @Test
    void withoutAVehicleNothingIsKnownAndLittleKept() throws Exception {
        try (Harness harness = new Harness()) {
            harness.open();
            for (int tick = 1; tick <= 100; tick++) {
                harness.processElement(prediction(tick, null, 0, 0), tick * 50L - 1);
            }
            assertThat(harness.extractOutputValues())
                    .allSatisfy(score -> assertThat(score.pathErrorMetres()).isNaN())
                    .allSatisfy(score -> assertThat(score.nowErrorDegrees()).isNaN());
            assertThat(harness.numKeyedStateEntries()).isEqualTo(1);
        }
    }

    @SuppressWarnings("NullAway") // Avro's builder takes null for what is not known
    private static TrajectoryPrediction prediction(
            long tick, @Nullable Double drivenDegrees, double toldDegrees, double aheadDegrees) {
        return TrajectoryPrediction.newBuilder()
                .setSensorId("car0/camera")
                .setTick(Micros.toInstant(tick * TICK_US))
                .setHorizonSeconds(SteeringLearner.HORIZON_SECONDS)
                .setSteeringDegrees(List.of(toldDegrees, aheadDegrees, aheadDegrees))
                .setObservedSteeringDegrees(drivenDegrees)
                .setObservedSpeedMetresPerSecond(drivenDegrees == null ? null : SPEED_METRES_PER_SECOND)
                .setTrajectory(BicycleModel.MID_SIZE_CAR.drive(SPEED_METRES_PER_SECOND, seconds -> aheadDegrees, 0))
                .build();
    }

    private static final class Harness
            extends KeyedOneInputStreamOperatorTestHarness<String, TrajectoryPrediction, PredictionScore> {
        private Harness() throws Exception {
            super(new KeyedProcessOperator<>(new PredictionScoring()), TrajectoryPrediction::getSensorId, Types.STRING);
        }
    }
}
