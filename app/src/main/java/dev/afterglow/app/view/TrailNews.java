package dev.afterglow.app.view;

import dev.afterglow.app.view.TickPoint.Pose;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.TrajectoryPrediction;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ticks and alerts that a page does not know yet.
 *
 * @param ticks rows of seconds, told degrees, driven degrees, metres per second, braking (0 or 1), x, y, heading; null where unknown
 * @param told the newest prediction, or null before the first
 */
record TrailNews(
        List<List<@Nullable Double>> ticks,
        List<SeenAlert> alerts,
        @Nullable Told told) {
    private static final double ROUNDING = 1e4;

    /**
     * A prediction.
     *
     * @param path rows of metres ahead, metres to the left, and standard deviation across the path in metres
     */
    record Told(double seconds, List<Double> horizonSeconds, List<Double> steeringDegrees, List<List<Double>> path) {
        static Told of(TrajectoryPrediction prediction) {
            return new Told(
                    Micros.of(prediction.getTick()) * 1e-6,
                    prediction.getHorizonSeconds(),
                    prediction.getSteeringDegrees(),
                    prediction.getTrajectory().stream()
                            .map(point -> List.of(
                                    round(point.getForwardMetres()),
                                    round(point.getLeftMetres()),
                                    round(point.getSigmaMetres())))
                            .toList());
        }
    }

    static List<@Nullable Double> row(TickPoint tick) {
        Pose pose = tick.pose();
        return Arrays.asList(
                round(tick.seconds()),
                round(tick.toldDegrees()),
                rounded(tick.drivenDegrees()),
                rounded(tick.speedMetresPerSecond()),
                tick.braking() ? 1.0 : 0.0,
                pose == null ? null : rounded(pose.x()),
                pose == null ? null : rounded(pose.y()),
                pose == null ? null : rounded(pose.headingRadians()));
    }

    private static @Nullable Double rounded(@Nullable Double value) {
        return value == null ? null : round(value);
    }

    /** To a tenth of a millimetre or a ten-thousandth of a degree: twelve more digits would only be sent. */
    private static double round(double value) {
        return Math.rint(value * ROUNDING) / ROUNDING;
    }
}
