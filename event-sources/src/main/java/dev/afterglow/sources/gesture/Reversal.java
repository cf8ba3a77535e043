package dev.afterglow.sources.gesture;

import java.util.Arrays;

/**
 * Two ways to run time backwards within [0, T): each event at t comes at T - 1 us - t, so that equal bins of the interval become the
 * same bins in reverse order.
 */
public enum Reversal {
    /** Polarities stay: frames are the same set in reverse order, so what has no memory cannot tell the direction. */
    KEEP_POLARITY("keep-polarity"),
    /** Polarities turn over, as of light that really went backwards: the order of the edges gives the direction away at once. */
    STRICT("strict");

    private final String optionValue;

    Reversal(String optionValue) {
        this.optionValue = optionValue;
    }

    public static Reversal named(String name) {
        return Arrays.stream(values())
                .filter(reversal -> reversal.optionValue.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("reversal must be keep-polarity or strict: " + name));
    }

    @Override
    public String toString() {
        return optionValue;
    }
}
