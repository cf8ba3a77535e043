package dev.afterglow.app.view;

import java.util.Arrays;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * How long lately it took from the last event of a tick being given to Kafka to its prediction being read, in milliseconds.
 *
 * <p>Two threads meet here: the replay says what it has published, the reader what has arrived. Marks that nobody asks for, because no
 * page is open, are forgotten.
 */
final class Latencies {
    private static final int MOST_MARKS = 4096;
    private static final int WINDOW = 200;
    private static final double NANOS_PER_MS = 1e6;

    private final ConcurrentSkipListMap<Long, Long> nanosByPublishedUs = new ConcurrentSkipListMap<>();
    private final double[] window = new double[WINDOW];
    private int marks;
    private long count;

    /** All events before {@code sensorTimeUs} are on their way. Called by one thread. */
    void published(long sensorTimeUs, long nanos) {
        if (nanosByPublishedUs.putIfAbsent(sensorTimeUs, nanos) == null && ++marks >= MOST_MARKS) {
            // Counting a skip list is slow, so it is done once in a while.
            marks = nanosByPublishedUs.size();
            for (; marks > MOST_MARKS / 2; marks--) {
                nanosByPublishedUs.pollFirstEntry();
            }
        }
    }

    /** The prediction of a tick is here. */
    void arrived(long tickUs, long nanos) {
        var published = nanosByPublishedUs.ceilingEntry(tickUs);
        if (published != null) {
            window[(int) (count++ % WINDOW)] = (nanos - published.getValue()) / NANOS_PER_MS;
            nanosByPublishedUs.headMap(tickUs).clear();
        }
    }

    /** Starts anew: what waited while nobody looked is not late. */
    void forget() {
        nanosByPublishedUs.clear();
        count = 0;
    }

    /** Median and 99th percentile of the last ticks, or null if there were none. */
    @Nullable
    Percentiles percentiles() {
        int size = (int) Math.min(count, WINDOW);
        if (size == 0) {
            return null;
        }
        double[] sorted = Arrays.copyOf(window, size);
        Arrays.sort(sorted);
        return new Percentiles(sorted[size / 2], sorted[Math.min(size - 1, (int) (0.99 * size))]);
    }

    record Percentiles(double p50, double p99) {}
}
