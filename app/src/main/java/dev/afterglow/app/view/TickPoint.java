package dev.afterglow.app.view;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one tick once its prediction is there.
 *
 * @param toldDegrees steering told by the camera alone, left positive
 * @param drivenDegrees steering the vehicle reported, or null
 * @param pose where the driven path has come to, or null while the vehicle has not said how it moves
 */
record TickPoint(
        double seconds,
        double toldDegrees,
        @Nullable Double drivenDegrees,
        @Nullable Double speedMetresPerSecond,
        boolean braking,
        @Nullable Pose pose) {
    /** Metres east and north of where the drive began, and the heading counted anticlockwise from east. */
    record Pose(double x, double y, double headingRadians) {}
}
