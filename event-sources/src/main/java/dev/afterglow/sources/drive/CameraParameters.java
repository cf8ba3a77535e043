package dev.afterglow.sources.drive;

import dev.afterglow.sources.SensorGeometry;

/**
 * A pinhole camera behind the windscreen.
 *
 * @param mountForwardMetres ahead of the rear axle
 * @param pitchRadians downwards
 * @param stepUs time between two images of the scene; light changes linearly between them
 */
public record CameraParameters(
        SensorGeometry geometry,
        double focalLengthPx,
        double mountHeightMetres,
        double mountForwardMetres,
        double pitchRadians,
        int stepUs) {

    public CameraParameters {
        Need.positive("focalLengthPx", focalLengthPx);
        Need.positive("mountHeightMetres", mountHeightMetres);
        Need.notNegative("mountForwardMetres", mountForwardMetres);
        Need.notNegative("pitchRadians", pitchRadians);
        if (pitchRadians > 0.5) {
            throw new IllegalArgumentException("pitchRadians must be at most 0.5: " + pitchRadians);
        }
        if (stepUs < CarMotion.STEP_US || stepUs % CarMotion.STEP_US != 0 || stepUs > 20 * CarMotion.STEP_US) {
            throw new IllegalArgumentException(
                    "stepUs must be a multiple of " + CarMotion.STEP_US + " up to 20 times that: " + stepUs);
        }
    }

    public static CameraParameters defaults() {
        return new CameraParameters(new SensorGeometry(240, 180), 145, 1.3, 1.6, 0.14, 2000);
    }

    /** The same field of view, side to side, on another sensor. */
    public CameraParameters withGeometry(SensorGeometry other) {
        double scale = (double) other.widthPx() / geometry.widthPx();
        return new CameraParameters(
                other, focalLengthPx * scale, mountHeightMetres, mountForwardMetres, pitchRadians, stepUs);
    }
}
