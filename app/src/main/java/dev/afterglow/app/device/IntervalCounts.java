package dev.afterglow.app.device;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Switches counted by the time since the neuron's last pulse, in time constants. */
final class IntervalCounts {
    /** Upper ends of all intervals but the last, which has none. */
    private static final double[] EDGES = {0.25, 0.5, 1, 2, 3, 5, 10};

    private final SwitchCount[] counts = new SwitchCount[EDGES.length + 1];
    private SwitchCount first = SwitchCount.NONE;

    IntervalCounts() {
        Arrays.fill(counts, SwitchCount.NONE);
    }

    /** Counts a pulse on a neuron that had one {@code timeConstants} ago. */
    void add(double timeConstants, double probability, boolean switched) {
        int interval = 0;
        while (interval < EDGES.length && timeConstants >= EDGES[interval]) {
            interval++;
        }
        counts[interval] = counts[interval].and(probability, switched);
    }

    /** Counts a pulse on a neuron that never had one. */
    void addFirst(double probability, boolean switched) {
        first = first.and(probability, switched);
    }

    SwitchCount first() {
        return first;
    }

    /** Hit again within a time constant. */
    SwitchCount again() {
        return counts[0].and(counts[1]).and(counts[2]);
    }

    /** Rested for ten time constants. */
    SwitchCount rested() {
        return counts[EDGES.length];
    }

    SwitchCount all() {
        return Arrays.stream(counts).reduce(first, SwitchCount::and);
    }

    List<ExcitabilityReport.Interval> intervals() {
        List<ExcitabilityReport.Interval> intervals = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            Double to = i < EDGES.length ? (Double) EDGES[i] : null;
            intervals.add(new ExcitabilityReport.Interval(
                    i == 0 ? 0 : EDGES[i - 1], to, ExcitabilityReport.Frequency.of(counts[i])));
        }
        return intervals;
    }
}
