package dev.afterglow.sources.drive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CarMotionTest {
    private static final int STEPS_PER_SECOND = 1_000_000 / CarMotion.STEP_US;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void twoMotionsOfOneSeedAreTheSame(long seed) {
        CarMotion one = SimulatedDrive.of(seed, 1).motion();
        CarMotion other = SimulatedDrive.of(seed, 100).motion();
        for (int step = 0; step < 20 * STEPS_PER_SECOND; step++) {
            assertThat(one.advance()).isEqualTo(other.advance());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theCarKeepsItsLaneWhileNothingHappens(long seed) {
        CarMotion motion = uneventful(seed);
        for (int step = 0; step < 300 * STEPS_PER_SECOND; step++) {
            CarState state = motion.advance();
            assertThat(state.lateralMetres()).isBetween(-2.3, -0.9);
            assertThat(state.speedMetresPerSecond()).isBetween(11.0, 22.0);
            assertThat(state.accelerationMetresPerSecondSquared()).isGreaterThan(-3);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theCarStaysWithinAMetreOfTheRoadEvenInIncidents(long seed) {
        CarMotion motion = SimulatedDrive.of(seed, 1).motion();
        double edge = RoadParameters.defaults().laneWidthMetres();
        for (int step = 0; step < 300 * STEPS_PER_SECOND; step++) {
            assertThat(Math.abs(motion.advance().lateralMetres())).isLessThan(edge + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theSteeringWheelFollowsTheRoad(long seed) {
        CarParameters car = CarParameters.defaults();
        CarMotion motion = uneventful(seed);
        Correlation correlation = new Correlation();
        for (int step = 0; step < 120 * STEPS_PER_SECOND; step++) {
            CarState state = motion.advance();
            double ahead = motion.road().curvature(state.stationMetres() + 5);
            correlation.add(car.steeringWheelRadians(ahead), state.steeringWheelRadians());
        }
        assertThat(correlation.coefficient()).isGreaterThan(0.93);
        assertThat(correlation.slope()).isBetween(0.85, 1.1);
    }

    @Test
    void theRoadOfTheFirstThirtySecondsCurvesSeveralTimesBothWays() {
        CarMotion motion = SimulatedDrive.of(1, 30).motion();
        int leftCurves = 0;
        int rightCurves = 0;
        double before = 0;
        for (int step = 0; step < 30 * STEPS_PER_SECOND; step++) {
            double curvature = motion.advance().roadCurvaturePerMetre();
            leftCurves += before <= 0.006 && curvature > 0.006 ? 1 : 0;
            rightCurves += before >= -0.006 && curvature < -0.006 ? 1 : 0;
            before = curvature;
        }
        assertThat(leftCurves).isGreaterThanOrEqualTo(3);
        assertThat(rightCurves).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anIncidentIsASwerveAndThenHardBraking(long seed) {
        CarMotion motion = SimulatedDrive.of(seed, 1).motion();
        int startStep = stepOfFirstIncident(motion);
        double startAngle = motion.state().steeringWheelRadians();
        double swerve = 0;
        double hardest = 0;
        for (int step = 0; step < 2 * STEPS_PER_SECOND; step++) {
            CarState state = motion.advance();
            if (step < STEPS_PER_SECOND / 2) {
                swerve = Math.max(swerve, Math.abs(state.steeringWheelRadians() - startAngle));
            }
            hardest = Math.max(hardest, -state.accelerationMetresPerSecondSquared());
        }
        assertThat(StrictMath.toDegrees(swerve)).isGreaterThan(40);
        assertThat(hardest).isGreaterThan(4);

        double slow = motion.state().speedMetresPerSecond();
        for (int step = 0; step < 5 * STEPS_PER_SECOND; step++) {
            motion.advance();
        }
        assertThat(motion.state().speedMetresPerSecond()).isGreaterThan(slow + 3);
        assertThat(startStep).isLessThan(30 * STEPS_PER_SECOND);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void incidentsComeOnceInAWhile(long seed) {
        CarMotion motion = SimulatedDrive.of(seed, 1).motion();
        int incidents = 0;
        boolean before = false;
        for (int step = 0; step < 300 * STEPS_PER_SECOND; step++) {
            boolean now = motion.advance().incident();
            incidents += now && !before ? 1 : 0;
            before = now;
        }
        assertThat(incidents).isBetween(5, 15);
    }

    private static CarMotion uneventful(long seed) {
        SimulatedDriveParameters parameters = SimulatedDriveParameters.defaults();
        return SimulatedDrive.of(
                        seed, 1, parameters.withDriver(parameters.driver().withoutIncidents()))
                .motion();
    }

    private static int stepOfFirstIncident(CarMotion motion) {
        int step = 0;
        while (!motion.advance().incident()) {
            step++;
        }
        return step;
    }
}
