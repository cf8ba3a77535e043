package dev.afterglow.sources.drive;

/**
 * The centre line, integrated from its curvature into points every half metre and kept for a window around the car. Between points all
 * is linear.
 */
final class Road {
    static final double SPACING_METRES = 0.5;
    private static final int WINDOW = 1 << 9;

    private final Curvature curvature;
    private final double[] x = new double[WINDOW];
    private final double[] y = new double[WINDOW];
    private final double[] heading = new double[WINDOW];
    private final double[] curvaturePerMetre = new double[WINDOW];
    private long last;

    Road(long seed, RoadParameters parameters) {
        curvature = new Curvature(seed, parameters);
    }

    /** Makes the road known up to there; what lies more than the window behind that is forgotten. */
    void extendTo(double stationMetres) {
        while (last * SPACING_METRES <= stationMetres) {
            double middle = curvature.perMetreAt((last + 0.5) * SPACING_METRES);
            int here = slot(last);
            last++;
            int next = slot(last);
            double direction = heading[here] + 0.5 * SPACING_METRES * middle;
            x[next] = x[here] + SPACING_METRES * StrictMath.cos(direction);
            y[next] = y[here] + SPACING_METRES * StrictMath.sin(direction);
            heading[next] = heading[here] + SPACING_METRES * middle;
            curvaturePerMetre[next] = middle;
        }
    }

    double x(double stationMetres) {
        return between(x, stationMetres);
    }

    double y(double stationMetres) {
        return between(y, stationMetres);
    }

    double heading(double stationMetres) {
        return between(heading, stationMetres);
    }

    double curvature(double stationMetres) {
        return between(curvaturePerMetre, stationMetres);
    }

    /** Station of the point of the centre line nearest to (x, y), searched from a station close by. */
    double nearestStation(double xMetres, double yMetres, double guessMetres) {
        double station = guessMetres;
        for (int round = 0; round < 2; round++) {
            double direction = heading(station);
            double cos = StrictMath.cos(direction);
            double sin = StrictMath.sin(direction);
            double dx = xMetres - x(station);
            double dy = yMetres - y(station);
            double lateral = dy * cos - dx * sin;
            station += (dx * cos + dy * sin) / Math.max(0.2, 1 - curvature(station) * lateral);
        }
        return Math.max(0, station);
    }

    private double between(double[] values, double stationMetres) {
        long index = (long) (stationMetres / SPACING_METRES);
        double part = stationMetres / SPACING_METRES - index;
        return values[slot(index)] * (1 - part) + values[slot(index + 1)] * part;
    }

    private static int slot(long index) {
        return (int) (index & (WINDOW - 1));
    }
}
