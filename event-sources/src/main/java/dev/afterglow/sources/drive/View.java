package dev.afterglow.sources.drive;

/**
 * Where the camera is and what it sees: a pinhole above flat ground, pitched down. Forward and left are metres on the ground from below
 * the camera; depth is along the optical axis. The optical axis meets the image in its middle.
 */
final class View {
    final double x;
    final double y;
    final double heading;
    final double cosHeading;
    final double sinHeading;
    final double focalPx;
    final double centreColumn;
    private final double centreRow;
    private final double heightMetres;
    private final double cosPitch;
    private final double sinPitch;

    View(CameraParameters camera, CarParameters car, CarState state) {
        heading = state.headingRadians();
        cosHeading = StrictMath.cos(heading);
        sinHeading = StrictMath.sin(heading);
        x = state.xMetres() + camera.mountForwardMetres() * cosHeading;
        y = state.yMetres() + camera.mountForwardMetres() * sinHeading;
        double pitch = camera.pitchRadians()
                - car.diveRadiansPerMetrePerSecondSquared() * state.accelerationMetresPerSecondSquared();
        cosPitch = StrictMath.cos(pitch);
        sinPitch = StrictMath.sin(pitch);
        focalPx = camera.focalLengthPx();
        heightMetres = camera.mountHeightMetres();
        centreColumn = 0.5 * camera.geometry().widthPx();
        centreRow = 0.5 * camera.geometry().heightPx();
    }

    double horizonRow() {
        return centreRow - focalPx * sinPitch / cosPitch;
    }

    /** Depth of the ground at a row below the horizon. */
    double groundDepth(double row) {
        double slope = (row - centreRow) / focalPx;
        return heightMetres / (sinPitch + slope * cosPitch);
    }

    double groundForward(double row) {
        double slope = (row - centreRow) / focalPx;
        return groundDepth(row) * (cosPitch - slope * sinPitch);
    }

    double forward(double worldX, double worldY) {
        return (worldX - x) * cosHeading + (worldY - y) * sinHeading;
    }

    double left(double worldX, double worldY) {
        return (worldY - y) * cosHeading - (worldX - x) * sinHeading;
    }

    double depth(double forward, double height) {
        return forward * cosPitch - (height - heightMetres) * sinPitch;
    }

    double column(double left, double depth) {
        return centreColumn - focalPx * left / depth;
    }

    double row(double forward, double height) {
        double up = forward * sinPitch + (height - heightMetres) * cosPitch;
        return centreRow - focalPx * up / depth(forward, height);
    }
}
