package dev.afterglow.sources.drive;

/** Everything about a simulated drive but its seed and its duration. */
public record SimulatedDriveParameters(
        RoadParameters road,
        CarParameters car,
        DriverParameters driver,
        CameraParameters camera,
        PixelParameters pixel,
        Weather weather,
        TrafficParameters traffic) {

    /** A clear day on an empty winding road. */
    public static SimulatedDriveParameters defaults() {
        return new SimulatedDriveParameters(
                RoadParameters.defaults(),
                CarParameters.defaults(),
                DriverParameters.defaults(),
                CameraParameters.defaults(),
                PixelParameters.defaults(),
                Weather.CLEAR,
                TrafficParameters.none());
    }

    public SimulatedDriveParameters withRoad(RoadParameters other) {
        return new SimulatedDriveParameters(other, car, driver, camera, pixel, weather, traffic);
    }

    public SimulatedDriveParameters withCar(CarParameters other) {
        return new SimulatedDriveParameters(road, other, driver, camera, pixel, weather, traffic);
    }

    public SimulatedDriveParameters withDriver(DriverParameters other) {
        return new SimulatedDriveParameters(road, car, other, camera, pixel, weather, traffic);
    }

    public SimulatedDriveParameters withCamera(CameraParameters other) {
        return new SimulatedDriveParameters(road, car, driver, other, pixel, weather, traffic);
    }

    public SimulatedDriveParameters withPixel(PixelParameters other) {
        return new SimulatedDriveParameters(road, car, driver, camera, other, weather, traffic);
    }

    public SimulatedDriveParameters withWeather(Weather other) {
        return new SimulatedDriveParameters(road, car, driver, camera, pixel, other, traffic);
    }

    public SimulatedDriveParameters withTraffic(TrafficParameters other) {
        return new SimulatedDriveParameters(road, car, driver, camera, pixel, weather, other);
    }

    /** That road, at the speed that one drives there. */
    public SimulatedDriveParameters withTrack(Track track) {
        return withRoad(track.road()).withDriver(driver.atCruise(track.cruiseMetresPerSecond()));
    }
}
