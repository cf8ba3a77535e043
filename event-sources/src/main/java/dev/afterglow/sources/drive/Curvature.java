package dev.afterglow.sources.drive;

import dev.afterglow.sources.RandomStream;

/** Curvature along the road, asked for in order of station: held pieces, and between them smooth transitions. */
final class Curvature {
    /** How gently a curve begins: metres of transition for a change of curvature of 1/m. */
    private static final double TRANSITION_METRES = 700;

    private static final double SHORTEST_TRANSITION_METRES = 8;
    private static final double FIRST_STRAIGHT_METRES = 30;
    /** Curves tend to alternate, or the road would turn in circles. */
    private static final double ALTERNATION_SHARE = 0.7;

    private final RandomStream random;
    private final RoadParameters parameters;
    private boolean held = true;
    private double start;
    private double end = FIRST_STRAIGHT_METRES;
    private double from;
    private double to;
    private double lastSign;

    Curvature(long seed, RoadParameters parameters) {
        random = RandomStream.of(seed, "road");
        this.parameters = parameters;
        lastSign = random.uniform() < 0.5 ? -1 : 1;
    }

    double perMetreAt(double stationMetres) {
        while (stationMetres >= end) {
            beginNextPiece();
        }
        double part = (stationMetres - start) / (end - start);
        return from + (to - from) * part * part * (3 - 2 * part);
    }

    private void beginNextPiece() {
        start = end;
        from = to;
        held = !held;
        if (held) {
            end += random.between(parameters.minimumPieceMetres(), parameters.maximumPieceMetres());
        } else {
            to = nextCurvature();
            end += SHORTEST_TRANSITION_METRES + TRANSITION_METRES * Math.abs(to - from);
        }
    }

    private double nextCurvature() {
        boolean inCurve = from != 0;
        if (inCurve && random.uniform() >= parameters.directReversalShare()) {
            return 0;
        }
        boolean alternates = inCurve || random.uniform() < ALTERNATION_SHARE;
        lastSign = alternates ? -lastSign : lastSign;
        return lastSign * random.between(1 / parameters.maximumRadiusMetres(), 1 / parameters.minimumRadiusMetres());
    }
}
