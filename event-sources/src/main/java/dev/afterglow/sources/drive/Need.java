package dev.afterglow.sources.drive;

/** Checks of parameters where they enter. */
final class Need {
    private Need() {}

    static void positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be positive: " + value);
        }
    }

    static void notNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must not be negative: " + value);
        }
    }

    static void ordered(String lowName, double low, String highName, double high) {
        positive(lowName, low);
        positive(highName, high);
        if (low > high) {
            throw new IllegalArgumentException(lowName + " must not exceed " + highName + ": " + low + " > " + high);
        }
    }
}
