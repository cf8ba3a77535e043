package dev.afterglow.sources.drive;

/** Everything about a simulated drive but its seed and its duration. */
public record SimulatedDriveParameters(
        RoadParameters road,
        CarParameters car,
        DriverParameters driver,
        CameraParameters camera,
        PixelParameters pixel) {

    public static SimulatedDriveParameters defaults() {
        return new SimulatedDriveParameters(
                RoadParameters.defaults(),
                CarParameters.defaults(),
                DriverParameters.defaults(),
                CameraParameters.defaults(),
                PixelParameters.defaults());
    }

    public SimulatedDriveParameters withRoad(RoadParameters other) {
        return new SimulatedDriveParameters(other, car, driver, camera, pixel);
    }

    public SimulatedDriveParameters withCar(CarParameters other) {
        return new SimulatedDriveParameters(road, other, driver, camera, pixel);
    }

    public SimulatedDriveParameters withDriver(DriverParameters other) {
        return new SimulatedDriveParameters(road, car, other, camera, pixel);
    }

    public SimulatedDriveParameters withCamera(CameraParameters other) {
        return new SimulatedDriveParameters(road, car, driver, other, pixel);
    }

    public SimulatedDriveParameters withPixel(PixelParameters other) {
        return new SimulatedDriveParameters(road, car, driver, camera, other);
    }
}
