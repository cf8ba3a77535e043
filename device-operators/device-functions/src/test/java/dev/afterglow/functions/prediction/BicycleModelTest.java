package dev.afterglow.functions.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.afterglow.schemas.TrajectoryPoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class BicycleModelTest {
    private static final BicycleModel CAR = BicycleModel.MID_SIZE_CAR;

    @Test
    void aConstantAngleDrivesACircle() {
        double speed = 12;
        double curvature = CAR.curvature(90);
        List<TrajectoryPoint> path = CAR.drive(speed, seconds -> 90, 0);

        TrajectoryPoint last = path.get(path.size() - 1);
        double angle = curvature * speed * BicycleModel.HORIZON_SECONDS;
        // The chord of each step is taken for its arc: 1.2 m on a radius of 25 m.
        assertThat(last.getForwardMetres()).isCloseTo(Math.sin(angle) / curvature, within(0.01));
        assertThat(last.getLeftMetres()).isCloseTo((1 - Math.cos(angle)) / curvature, within(0.01));
    }

    @Test
    void leftIsLeftAndStraightIsStraight() {
        assertThat(CAR.drive(10, seconds -> 30, 0).get(19).getLeftMetres()).isPositive();
        assertThat(CAR.drive(10, seconds -> -30, 0).get(19).getLeftMetres()).isNegative();
        assertThat(CAR.drive(10, seconds -> 0, 0).get(19).getForwardMetres()).isCloseTo(20, within(1e-9));
    }

    @Test
    void uncertaintyGrowsAlongThePath() {
        List<TrajectoryPoint> path = CAR.drive(10, seconds -> 0, 20);
        assertThat(path).extracting(TrajectoryPoint::getSigmaMetres).isSorted();
        assertThat(path.get(19).getSigmaMetres()).isPositive();
    }
}
