package dev.afterglow.app.plot;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Points along an axis, and a function at them. */
final class Axis {
    private Axis() {}

    static double[] evenly(double from, double to, int points) {
        double[] x = new double[points];
        Arrays.setAll(x, i -> from + (to - from) * i / (points - 1));
        return x;
    }

    static double[] map(double[] x, DoubleUnaryOperator function) {
        return Arrays.stream(x).map(function).toArray();
    }
}
