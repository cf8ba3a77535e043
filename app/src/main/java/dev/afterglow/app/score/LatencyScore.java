package dev.afterglow.app.score;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * How long it took from the moment the last event of a tick was given to Kafka to the moment its prediction came back.
 *
 * <p>Two threads meet here: the replay says what it has published, the reader what has arrived.
 */
public final class LatencyScore {
    private static final double NANOS_PER_MS = 1e6;

    private final ConcurrentSkipListMap<Long, Long> nanosByPublishedUs = new ConcurrentSkipListMap<>();
    private double[] latenciesMs = new double[1024];
    private int count;

    /** All events before {@code sensorTimeUs} are on their way. */
    public void published(long sensorTimeUs, long nanos) {
        nanosByPublishedUs.putIfAbsent(sensorTimeUs, nanos);
    }

    /** The prediction of a tick is here; false if the replay never said that the tick was complete. */
    public boolean arrived(long tickUs, long nanos) {
        Map.Entry<Long, Long> published = nanosByPublishedUs.ceilingEntry(tickUs);
        if (published == null) {
            return false;
        }
        if (count == latenciesMs.length) {
            latenciesMs = Arrays.copyOf(latenciesMs, 2 * count);
        }
        latenciesMs[count++] = (nanos - published.getValue()) / NANOS_PER_MS;
        nanosByPublishedUs.headMap(tickUs).clear();
        return true;
    }

    /** The latency that a share of all predictions did not exceed, or null if there was none. */
    public @Nullable Double percentileMs(double share) {
        if (count == 0) {
            return null;
        }
        double[] sorted = Arrays.copyOf(latenciesMs, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) Math.ceil(share * count) - 1)];
    }
}
