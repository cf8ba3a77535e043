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

    /** From zero on, with steps that grow: for what relaxes fast and then slowly. */
    static double[] denserAtFirst(double to, int points) {
        return map(evenly(0, 1, points), x -> to * x * x * x);
    }

    /** The range widened to round numbers, of which it spans about eight steps. */
    static double[] roundRange(double from, double to) {
        double rough = (to - from) / 8;
        double decade = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = rough > 5 * decade ? 10 * decade : rough > 2 * decade ? 5 * decade : 2 * decade;
        return new double[] {step * Math.floor(from / step), step * Math.ceil(to / step)};
    }

    static double[] map(double[] x, DoubleUnaryOperator function) {
        return Arrays.stream(x).map(function).toArray();
    }
}
