package dev.afterglow.device;

import java.util.function.DoubleUnaryOperator;

/** Gauss-Legendre quadrature with 8 points: exact for polynomials up to degree 15. */
final class GaussLegendre {
    /** Positive roots of the Legendre polynomial of degree 8, and their weights. */
    private static final double[] ROOT = {0.1834346424956498, 0.525532409916329, 0.7966664774136267, 0.9602898564975363
    };

    private static final double[] WEIGHT = {
        0.362683783378362, 0.31370664587788727, 0.22238103445337448, 0.10122853629037626
    };

    private GaussLegendre() {}

    static double integrate(DoubleUnaryOperator integrand, double from, double to) {
        double middle = (from + to) / 2;
        double half = (to - from) / 2;
        double sum = 0;
        for (int i = 0; i < ROOT.length; i++) {
            double reach = half * ROOT[i];
            sum += WEIGHT[i] * (integrand.applyAsDouble(middle - reach) + integrand.applyAsDouble(middle + reach));
        }
        return half * sum;
    }
}
