package dev.afterglow.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.afterglow.app.view.TickPoint.Pose;
import dev.afterglow.functions.prediction.BicycleModel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DrivenPathTest {
    private static final long TICK_US = 50_000;
    private static final double SPEED = 10;

    private final DrivenPath path = new DrivenPath();
    private long tick;

    @Test
    void withTheWheelStraightItGoesAhead() {
        Pose pose = drive(20, 0.0);

        assertThat(pose.x()).isCloseTo(SPEED * 19 * 0.05, within(1e-9));
        assertThat(pose.y()).isZero();
    }

    @Test
    void withTheWheelHeldItGoesRoundAndComesBack() {
        double radius = 1 / BicycleModel.MID_SIZE_CAR.curvature(90);
        double ticksRound = 2 * Math.PI * radius / (SPEED * 0.05);

        Pose pose = drive((int) Math.round(ticksRound) + 1, 90.0);

        assertThat(Math.hypot(pose.x(), pose.y())).isLessThan(SPEED * 0.05);
        assertThat(pose.headingRadians()).isCloseTo(2 * Math.PI, within(0.05));
    }

    @Test
    void aVehicleThatSaysNothingHasNoPathAndBeginsAnewAfterwards() {
        drive(5, 0.0);
        assertThat(advance(null).pose()).isNull();

        assertThat(advance(0.0).pose()).isEqualTo(new Pose(0, 0, 0));
    }

    private Pose drive(int ticks, double steering) {
        TickPoint point = advance(steering);
        for (int i = 1; i < ticks; i++) {
            point = advance(steering);
        }
        return Objects.requireNonNull(point.pose());
    }

    private TickPoint advance(@Nullable Double steering) {
        return path.advance(TestingPackets.prediction(tick++ * TICK_US, 0, steering, SPEED));
    }
}
