package dev.afterglow.sources.drive;

/**
 * A country road of two lanes: straights and arcs of random length and radius, joined by transitions in which curvature changes
 * smoothly.
 *
 * @param directReversalShare share of the curves that swing into the opposite curve without a straight between
 */
public record RoadParameters(
        double laneWidthMetres,
        double minimumRadiusMetres,
        double maximumRadiusMetres,
        double minimumPieceMetres,
        double maximumPieceMetres,
        double directReversalShare) {

    public RoadParameters {
        Need.positive("laneWidthMetres", laneWidthMetres);
        Need.ordered("minimumRadiusMetres", minimumRadiusMetres, "maximumRadiusMetres", maximumRadiusMetres);
        Need.ordered("minimumPieceMetres", minimumPieceMetres, "maximumPieceMetres", maximumPieceMetres);
        Need.notNegative("directReversalShare", directReversalShare);
        if (minimumRadiusMetres < 2 * laneWidthMetres) {
            throw new IllegalArgumentException(
                    "minimumRadiusMetres must be at least two lanes wide: " + minimumRadiusMetres);
        }
    }

    public static RoadParameters defaults() {
        return new RoadParameters(3.25, 40, 140, 10, 45, 0.4);
    }
}
