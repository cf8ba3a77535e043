package dev.afterglow.benchmarks.report;

import java.util.Locale;

/** What a figure should reach: at least so much, or at most. */
public record Goal(boolean atLeast, double value) {
    public static Goal atLeast(double value) {
        return new Goal(true, value);
    }

    public static Goal atMost(double value) {
        return new Goal(false, value);
    }

    boolean isReachedBy(double figure) {
        return atLeast ? figure >= value : figure <= value;
    }

    @Override
    public String toString() {
        return (atLeast ? ">= " : "<= ") + Row.number(value).toLowerCase(Locale.ROOT);
    }
}
