package dev.afterglow.functions.prediction;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a car has got to by dead reckoning, and where it was said to be two seconds later. Only distances between near times count, so
 * that the drift of the reckoning does not matter. A Flink POJO.
 */
public final class DrivenPath {
    private static final double SECONDS_PER_US = 1e-6;
    private static final long HORIZON_US = Math.round(BicycleModel.HORIZON_SECONDS / SECONDS_PER_US);

    public long tickUs;
    public double steeringDegrees = Double.NaN;
    public double speedMetresPerSecond = Double.NaN;
    public double eastMetres;
    public double northMetres;
    public double headingRadians;
    public List<PathEnd> ends = new ArrayList<>();

    /** Drives on to a tick; a car that does not say how it drives is lost, and all that was said of it. */
    void drive(long nowUs, double nowDegrees, double nowMetresPerSecond) {
        double seconds = (nowUs - tickUs) * SECONDS_PER_US;
        double metres = seconds * (speedMetresPerSecond + nowMetresPerSecond) / 2;
        double turn = metres * BicycleModel.MID_SIZE_CAR.curvature((steeringDegrees + nowDegrees) / 2);
        if (Double.isNaN(metres * turn)) {
            ends.clear();
        } else {
            eastMetres += metres * Math.cos(headingRadians + turn / 2);
            northMetres += metres * Math.sin(headingRadians + turn / 2);
            headingRadians += turn;
        }
        tickUs = nowUs;
        steeringDegrees = nowDegrees;
        speedMetresPerSecond = nowMetresPerSecond;
    }

    /** Takes the end of a path in the frame of the car as it stands now. */
    void promise(double forwardMetres, double leftMetres) {
        double cosine = Math.cos(headingRadians);
        double sine = Math.sin(headingRadians);
        ends.add(new PathEnd(
                tickUs + HORIZON_US,
                eastMetres + forwardMetres * cosine - leftMetres * sine,
                northMetres + forwardMetres * sine + leftMetres * cosine));
    }

    /** Distance from where the car was said to be now, or not a number. */
    double errorMetres() {
        double error = Double.NaN;
        for (PathEnd end : ends) {
            if (end.tickUs() == tickUs) {
                error = Math.hypot(end.eastMetres() - eastMetres, end.northMetres() - northMetres);
            }
        }
        ends.removeIf(end -> end.tickUs() <= tickUs);
        return error;
    }

    /** Where a car was said to be at a tick. */
    public record PathEnd(long tickUs, double eastMetres, double northMetres) {}
}
