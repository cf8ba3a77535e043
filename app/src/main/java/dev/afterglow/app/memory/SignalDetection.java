package dev.afterglow.app.memory;

/** {@code d' = z(hit rate) - z(false-alarm rate)}, rates with the log-linear correction {@code (k + 1/2) / (n + 1)}. */
final class SignalDetection {
    private static final double SQRT_2_PI = Math.sqrt(2 * Math.PI);
    private static final double FURTHEST = 8;

    private SignalDetection() {}

    static double dPrime(int hits, int targets, int falseAlarms, int others) {
        return normalQuantile((hits + 0.5) / (targets + 1)) - normalQuantile((falseAlarms + 0.5) / (others + 1));
    }

    /** By bisection to rounding. */
    static double normalQuantile(double probability) {
        double low = -FURTHEST;
        double high = FURTHEST;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            if (normalProbability(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** {@code 1/2 + phi(x) (x + x^3/3 + x^5/(3 5) + ...)}, Abramowitz and Stegun 26.2.11. */
    static double normalProbability(double x) {
        double term = x;
        double sum = x;
        for (int odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
            term *= x * x / odd;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-x * x / 2) / SQRT_2_PI;
    }
}
