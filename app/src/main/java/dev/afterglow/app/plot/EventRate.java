package dev.afterglow.app.plot;

import java.util.Arrays;

/**
 * Events over time in constant memory: bins from the first event on, which double their width whenever they would become too
 * many. What comes before the first event counts into the first bin.
 */
final class EventRate {
    private static final int MOST_BINS = 600;
    private static final long FIRST_WIDTH_US = 100;
    private static final double US_PER_SECOND = 1e6;

    private final long[] on = new long[MOST_BINS];
    private final long[] off = new long[MOST_BINS];
    private long originUs = Long.MIN_VALUE;
    private long widthUs = FIRST_WIDTH_US;
    private int bins;

    void add(long timestampUs, boolean brighter) {
        if (originUs == Long.MIN_VALUE) {
            originUs = timestampUs;
        }
        long sinceUs = Math.max(0, timestampUs - originUs);
        while (sinceUs / widthUs >= MOST_BINS) {
            halve(on);
            halve(off);
            bins = (bins + 1) / 2;
            widthUs *= 2;
        }
        int bin = (int) (sinceUs / widthUs);
        (brighter ? on : off)[bin]++;
        bins = Math.max(bins, bin + 1);
    }

    int bins() {
        return bins;
    }

    /** Middles of the bins in seconds since the first event. */
    double[] seconds() {
        double[] seconds = new double[bins];
        Arrays.setAll(seconds, bin -> (bin + 0.5) * widthUs / US_PER_SECOND);
        return seconds;
    }

    double binSeconds() {
        return widthUs / US_PER_SECOND;
    }

    double[] onPerSecond() {
        return perSecond(on);
    }

    double[] offPerSecond() {
        return perSecond(off);
    }

    /** Of the busier polarity in its busiest bin. */
    double mostPerSecond() {
        long most = Math.max(
                Arrays.stream(on).max().orElse(0), Arrays.stream(off).max().orElse(0));
        return most * US_PER_SECOND / widthUs;
    }

    private double[] perSecond(long[] counts) {
        double[] rate = new double[bins];
        Arrays.setAll(rate, bin -> counts[bin] * US_PER_SECOND / widthUs);
        return rate;
    }

    private static void halve(long[] counts) {
        for (int bin = 0; bin < MOST_BINS / 2; bin++) {
            counts[bin] = counts[2 * bin] + counts[2 * bin + 1];
        }
        Arrays.fill(counts, MOST_BINS / 2, MOST_BINS, 0);
    }
}
