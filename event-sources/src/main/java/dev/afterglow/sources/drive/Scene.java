package dev.afterglow.sources.drive;

/** Everything in front of the camera. */
final class Scene {
    private final SimulatedDriveParameters parameters;
    private final Skyline skyline;
    private final Ground ground;
    private final Roadside roadside;

    Scene(long seed, SimulatedDriveParameters parameters) {
        this.parameters = parameters;
        Texture texture = new Texture(seed);
        skyline = new Skyline(texture, parameters.camera());
        ground = new Ground(texture, parameters.road());
        roadside = new Roadside(seed, texture, parameters.road());
    }

    void paint(Image image, CarState car, Road road) {
        View view = new View(parameters.camera(), parameters.car(), car);
        skyline.paint(image, view);
        ground.paint(image, view, new RoadAhead(view, road, car.stationMetres()));
        roadside.paint(image, view, road, car.stationMetres());
    }
}
