package dev.afterglow.sources.drive;

/** Everything in front of the camera. */
final class Scene {
    private final SimulatedDriveParameters parameters;
    private final Skyline skyline;
    private final Ground ground;
    private final Roadside roadside;
    private final Traffic traffic;

    Scene(long seed, SimulatedDriveParameters parameters) {
        this.parameters = parameters;
        Texture texture = new Texture(seed);
        skyline = new Skyline(texture, parameters.camera(), parameters.weather());
        ground = new Ground(texture, parameters);
        roadside = new Roadside(seed, texture, parameters);
        traffic = new Traffic(seed, parameters);
    }

    /** What is to be seen from the car, whose time must not go back from one call to the next. */
    void paint(Image image, CarState car, Road road) {
        View view = new View(parameters.camera(), parameters.car(), car);
        skyline.paint(image, view);
        ground.paint(image, view, new RoadAhead(view, road, car.stationMetres()));
        roadside.paint(image, view, road, car.stationMetres());
        traffic.paint(image, view, road, car);
    }
}
