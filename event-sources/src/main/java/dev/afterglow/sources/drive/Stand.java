package dev.afterglow.sources.drive;

/** The place in the image of something that stands on the ground. */
record Stand(double forward, double column, double pxPerMetre) {
    static Stand at(View view, Road road, double station, double lateral) {
        double direction = road.heading(station);
        double x = road.x(station) - lateral * StrictMath.sin(direction);
        double y = road.y(station) + lateral * StrictMath.cos(direction);
        double forward = view.forward(x, y);
        double depth = view.depth(forward, 0);
        return new Stand(forward, view.column(view.left(x, y), depth), view.focalPx / depth);
    }

    boolean isBeside(Image image, double radius) {
        return column + radius * pxPerMetre < 0 || column - radius * pxPerMetre > image.widthPx;
    }
}
