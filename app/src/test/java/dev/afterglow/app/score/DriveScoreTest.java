package dev.afterglow.app.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.afterglow.functions.prediction.BicycleModel;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.TrajectoryPrediction;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class DriveScoreTest {
    private static final long TICK_US = 50_000;
    private static final double SPEED = 10;

    private final DriveScore score = new DriveScore();

    @Test
    void aPerfectPredictorHasNoErrorAtAnyHorizon() {
        DoubleUnaryOperator wheel = seconds -> 40 * Math.sin(seconds);
        drive(wheel, (seconds, horizon) -> wheel.applyAsDouble(seconds + horizon));

        assertThat(score.horizons()).hasSize(2).allSatisfy(horizon -> {
            assertThat(horizon.rmseDeg()).isCloseTo(0, within(1e-9));
            assertThat(horizon.eva()).isCloseTo(1, within(1e-9));
        });
    }

    @Test
    void theBestConstantHasTheSpreadOfTheWheelAsItsError() {
        drive(seconds -> seconds % 2 < 1 ? 30 : -30, (seconds, horizon) -> 0);

        assertThat(score.horizons().get(0).meanRmseDeg()).isCloseTo(30, within(0.5));
        assertThat(score.horizons().get(0).rmseDeg()).isCloseTo(30, within(1e-9));
        assertThat(score.horizons().get(0).eva()).isCloseTo(0, within(1e-3));
    }

    @Test
    void aConstantOffsetIsAnErrorButExplainsAllVariance() {
        drive(seconds -> 20 * seconds, (seconds, horizon) -> 20 * (seconds + horizon) + 7);

        assertThat(score.horizons().get(1).rmseDeg()).isCloseTo(7, within(1e-9));
        assertThat(score.horizons().get(1).eva()).isCloseTo(1, within(1e-9));
        assertThat(score.horizons().get(1).lastValueRmseDeg()).isCloseTo(10, within(1e-9));
    }

    @Test
    void aPathDrivenAsToldIsNoMetreOff() {
        drive(seconds -> 25, (seconds, horizon) -> 25);

        assertThat(score.trajectory().paths()).isEqualTo(61);
        assertThat(score.trajectory().adeM()).isCloseTo(0, within(0.01));
        assertThat(score.horizons().get(0).eva()).isNull();
    }

    @Test
    void aPathToldStraightIsOffByTheBendOfTheRoad() {
        double curvature = BicycleModel.MID_SIZE_CAR.curvature(25);
        drive(seconds -> 25, (seconds, horizon) -> 0);

        double left = (1 - Math.cos(20 * curvature)) / curvature;
        double back = 20 - Math.sin(20 * curvature) / curvature;
        assertThat(score.trajectory().fdeM()).isCloseTo(Math.hypot(left, back), within(0.01));
    }

    /** Five seconds at a constant speed. */
    private void drive(DoubleUnaryOperator wheel, Told told) {
        for (int tick = 1; tick <= 101; tick++) {
            double now = tick * TICK_US * 1e-6;
            score.add(TrajectoryPrediction.newBuilder()
                    .setSensorId("car0/camera")
                    .setTick(Micros.toInstant(tick * TICK_US))
                    .setHorizonSeconds(List.of(0.0, 0.5))
                    .setSteeringDegrees(List.of(told.degrees(now, 0), told.degrees(now, 0.5)))
                    .setObservedSteeringDegrees(wheel.applyAsDouble(now))
                    .setObservedSpeedMetresPerSecond(SPEED)
                    .setTrajectory(BicycleModel.MID_SIZE_CAR.drive(SPEED, seconds -> told.degrees(now, seconds), 0))
                    .build());
        }
    }

    private interface Told {
        double degrees(double nowSeconds, double horizonSeconds);
    }
}
