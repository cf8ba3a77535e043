package dev.afterglow.functions.prediction;

import dev.afterglow.functions.frame.SensorFrame;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.TrajectoryPoint;
import dev.afterglow.schemas.TrajectoryPrediction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what a learner tells into the record that leaves the job. */
final class PredictionBuilder {
    private PredictionBuilder() {}

    @SuppressWarnings("NullAway") // Avro's builder takes null for what is not known
    static TrajectoryPrediction build(
            SensorFrame frame, VehicleMotion motion, double[] degreesAtHorizons, SteeringLearner learner) {
        List<Double> horizons = SteeringLearner.HORIZON_SECONDS;
        List<Double> degrees = new ArrayList<>();
        for (double angle : degreesAtHorizons) {
            degrees.add(angle);
        }
        Double steeringDegrees = motion.steeringDegrees(frame.tickUs());
        Double speedMetresPerSecond = motion.speedMetresPerSecond(frame.tickUs());
        return TrajectoryPrediction.newBuilder()
                .setSensorId(frame.sensorId())
                .setTick(Micros.toInstant(frame.tickUs()))
                .setHorizonSeconds(horizons)
                .setSteeringDegrees(degrees)
                .setObservedSteeringDegrees(steeringDegrees)
                .setObservedSpeedMetresPerSecond(speedMetresPerSecond)
                .setObservedBraking(motion.isBraking(frame.tickUs()))
                .setTrajectory(path(learner, horizons, degrees, steeringDegrees, speedMetresPerSecond))
                .build();
    }

    /** The path starts with the angle the wheel has, where that is known, and goes over to the predicted ones. */
    private static List<TrajectoryPoint> path(
            SteeringLearner learner,
            List<Double> horizons,
            List<Double> degrees,
            @Nullable Double steeringDegrees,
            @Nullable Double speedMetresPerSecond) {
        if (speedMetresPerSecond == null) {
            return List.of();
        }
        List<Double> wheel = new ArrayList<>(degrees);
        if (steeringDegrees != null) {
            wheel.set(0, steeringDegrees);
        }
        int lastHorizon = horizons.size() - 1;
        return BicycleModel.MID_SIZE_CAR.drive(
                speedMetresPerSecond, seconds -> between(horizons, wheel, seconds), learner.sigmaDegrees(lastHorizon));
    }

    /** Angle between the horizons, linear; held after the last one. */
    private static double between(List<Double> horizons, List<Double> degrees, double seconds) {
        for (int next = 1; next < horizons.size(); next++) {
            if (seconds <= horizons.get(next)) {
                double fromSeconds = horizons.get(next - 1);
                double share = (seconds - fromSeconds) / (horizons.get(next) - fromSeconds);
                return degrees.get(next - 1) + share * (degrees.get(next) - degrees.get(next - 1));
            }
        }
        return degrees.get(degrees.size() - 1);
    }
}
