package dev.afterglow.sources.drive;

/**
 * A kinematic bicycle.
 *
 * @param steeringRatio angle of the steering wheel over that of the front wheels
 * @param diveRadiansPerMetrePerSecondSquared pitch of the body under braking
 */
public record CarParameters(double wheelbaseMetres, double steeringRatio, double diveRadiansPerMetrePerSecondSquared) {

    public CarParameters {
        Need.positive("wheelbaseMetres", wheelbaseMetres);
        Need.positive("steeringRatio", steeringRatio);
        Need.notNegative("diveRadiansPerMetrePerSecondSquared", diveRadiansPerMetrePerSecondSquared);
    }

    public static CarParameters defaults() {
        return new CarParameters(2.7, 15, 0.002);
    }

    double steeringWheelRadians(double curvaturePerMetre) {
        return steeringRatio * StrictMath.atan(wheelbaseMetres * curvaturePerMetre);
    }

    double curvaturePerMetre(double steeringWheelRadians) {
        return StrictMath.tan(steeringWheelRadians / steeringRatio) / wheelbaseMetres;
    }
}
