package dev.afterglow.sources.drive;

/** The centre line as the camera sees it: walked from near to far, once an image. */
final class RoadAhead {
    /** Beyond this angle the road leaves the image sideways. */
    private static final double LEAST_COSINE = 0.25;

    private final View view;
    private final Road road;
    private final double endMetres;
    private double nearForward;
    private double nearLeft;
    private double farForward;
    private double farLeft;
    private double farStation;
    private double part;

    RoadAhead(View view, Road road, double carStationMetres) {
        this.view = view;
        this.road = road;
        endMetres = carStationMetres + CarMotion.SIGHT_METRES - 2 * Road.SPACING_METRES;
        farStation = Math.max(0, Math.floor(carStationMetres / Road.SPACING_METRES - 4) * Road.SPACING_METRES);
        step();
        step();
    }

    /** Goes on to the point so far ahead, which must not be nearer than the last one; false if the road is out of sight there. */
    boolean advanceTo(double forwardMetres) {
        while (farForward < forwardMetres) {
            if (farStation >= endMetres || cosine() < LEAST_COSINE) {
                return false;
            }
            step();
        }
        part = (forwardMetres - nearForward) / (farForward - nearForward);
        return cosine() >= LEAST_COSINE;
    }

    double left() {
        return nearLeft + part * (farLeft - nearLeft);
    }

    double station() {
        return farStation + (part - 1) * Road.SPACING_METRES;
    }

    /** Of the angle between the road and the car's heading. */
    double cosine() {
        return (farForward - nearForward) / Road.SPACING_METRES;
    }

    private void step() {
        nearForward = farForward;
        nearLeft = farLeft;
        farStation += Road.SPACING_METRES;
        double worldX = road.x(farStation);
        double worldY = road.y(farStation);
        farForward = view.forward(worldX, worldY);
        farLeft = view.left(worldX, worldY);
    }
}
