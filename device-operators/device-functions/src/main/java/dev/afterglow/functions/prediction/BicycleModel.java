package dev.afterglow.functions.prediction;

import dev.afterglow.schemas.TrajectoryPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Kinematic bicycle model: heading changes by speed * tan(wheel angle) / wheelbase.
 *
 * <p>Valid while tyres do not slip (Rajamani, Vehicle Dynamics and Control, ch. 2). Wheelbase and steering ratio are those of a
 * mid-size car and are assumptions where the vehicle is not known.
 */
public record BicycleModel(double wheelbaseMetres, double steeringRatio) {
    public static final BicycleModel MID_SIZE_CAR = new BicycleModel(2.7, 15);
    public static final double HORIZON_SECONDS = 2;
    public static final double STEP_SECONDS = 0.1;

    /** Path curvature in 1/m of a steering wheel angle in degrees. */
    public double curvature(double steeringDegrees) {
        return Math.tan(Math.toRadians(steeringDegrees / steeringRatio)) / wheelbaseMetres;
    }

    /**
     * Path over the next two seconds at constant speed.
     *
     * @param steeringDegreesAt steering wheel angle at seconds from now
     * @param sigmaSteeringDegrees standard deviation of the angle, carried into that across the path
     */
    public List<TrajectoryPoint> drive(
            double speedMetresPerSecond, DoubleUnaryOperator steeringDegreesAt, double sigmaSteeringDegrees) {
        List<TrajectoryPoint> path = new ArrayList<>();
        int steps = (int) Math.round(HORIZON_SECONDS / STEP_SECONDS);
        double forward = 0;
        double left = 0;
        double heading = 0;
        double sigmaCurvature = Math.abs(curvature(Math.min(sigmaSteeringDegrees, 400)));
        for (int step = 1; step <= steps; step++) {
            double middleSeconds = (step - 0.5) * STEP_SECONDS;
            double turn =
                    speedMetresPerSecond * STEP_SECONDS * curvature(steeringDegreesAt.applyAsDouble(middleSeconds));
            forward += speedMetresPerSecond * STEP_SECONDS * Math.cos(heading + turn / 2);
            left += speedMetresPerSecond * STEP_SECONDS * Math.sin(heading + turn / 2);
            heading += turn;
            double seconds = step * STEP_SECONDS;
            double travelled = speedMetresPerSecond * seconds;
            path.add(new TrajectoryPoint(seconds, forward, left, 0.5 * sigmaCurvature * travelled * travelled));
        }
        return path;
    }
}
