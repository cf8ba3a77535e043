package dev.afterglow.benchmarks.workload;

import dev.afterglow.device.tile.KeyedDraw;
import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.SensorGeometry;
import java.io.IOException;
import java.util.Map;

/**
 * A camera that shows one stretch of events over and over, each time later: it costs next to nothing, so that what it feeds is
 * what is measured.
 */
public final class LoopedCamera implements EventSource {
    /** Of the sensor that the peers' figures are known for. */
    public static final SensorGeometry DAVIS346 = new SensorGeometry(346, 260);

    public static final SensorGeometry HD = new SensorGeometry(1280, 720);

    private static final double US_PER_SECOND = 1e6;

    private final String name;
    private final SensorGeometry geometry;
    private final EventBatch stretch;
    private final long periodUs;
    private final long lastEvent;
    private long next;

    private LoopedCamera(String name, SensorGeometry geometry, EventBatch stretch, long periodUs, long lastEvent) {
        this.name = name;
        this.geometry = geometry;
        this.stretch = stretch;
        this.periodUs = periodUs;
        this.lastEvent = lastEvent;
    }

    /**
     * Events anywhere on the sensor, evenly in time.
     *
     * @param periodUs length of the stretch that comes again and again
     */
    public static LoopedCamera anywhere(SensorGeometry geometry, double eventsPerSecond, long periodUs) {
        int events = (int) (eventsPerSecond * periodUs / US_PER_SECOND);
        EventBatch stretch = new EventBatch(events);
        for (int i = 0; i < events; i++) {
            long chance = KeyedDraw.mix(i * 0x9E37_79B9_7F4A_7C15L);
            stretch.add(
                    periodUs * i / events,
                    (int) (((chance & 0xFFFF_FFFFL) * geometry.widthPx()) >>> 32),
                    (int) (((chance >>> 32) * geometry.heightPx()) >>> 32),
                    (Long.bitCount(chance) & 1) == 1);
        }
        return new LoopedCamera("events anywhere", geometry, stretch, periodUs, Long.MAX_VALUE);
    }

    /** A recording from its beginning to its end, again and again. */
    public static LoopedCamera of(EventSource recording) throws IOException {
        EventBatch all = new EventBatch(1 << 20);
        EventBatch some = new EventBatch(EventBatch.DEFAULT_CAPACITY);
        while (recording.read(some)) {
            all = withRoom(all, some.size());
            for (int i = 0; i < some.size(); i++) {
                all.add(some.timestampsUs[i], some.x[i], some.y[i], some.brighter[i]);
            }
        }
        long firstUs = all.timestampsUs[0];
        long lastUs = firstUs;
        for (int i = 0; i < all.size(); i++) {
            lastUs = Math.max(lastUs, all.timestampsUs[i]);
            all.timestampsUs[i] -= firstUs;
        }
        return new LoopedCamera(recording.sensor(), recording.geometry(), all, lastUs - firstUs + 1, Long.MAX_VALUE);
    }

    /** The same from its beginning, for so long. */
    public LoopedCamera lasting(double seconds) {
        return new LoopedCamera(name, geometry, stretch, periodUs, (long) (eventsPerSecond() * seconds));
    }

    public double eventsPerSecond() {
        return stretch.size() * US_PER_SECOND / periodUs;
    }

    @Override
    public String format() {
        return "loop";
    }

    @Override
    public String sensor() {
        return name;
    }

    @Override
    public SensorGeometry geometry() {
        return geometry;
    }

    @Override
    public boolean read(EventBatch batch) {
        batch.clear();
        int from = (int) (next % stretch.size());
        long sinceUs = next / stretch.size() * periodUs;
        int count = (int) Math.min(Math.min(batch.timestampsUs.length, stretch.size() - from), lastEvent - next);
        for (int i = 0; i < count; i++) {
            batch.timestampsUs[i] = sinceUs + stretch.timestampsUs[from + i];
        }
        System.arraycopy(stretch.x, from, batch.x, 0, count);
        System.arraycopy(stretch.y, from, batch.y, 0, count);
        System.arraycopy(stretch.brighter, from, batch.brighter, 0, count);
        batch.extendTo(count);
        next += count;
        return count > 0;
    }

    @Override
    public Map<String, Long> skipped() {
        return Map.of();
    }

    @Override
    public void close() {}

    private static EventBatch withRoom(EventBatch batch, int more) {
        if (batch.size() + more <= batch.timestampsUs.length) {
            return batch;
        }
        EventBatch larger = new EventBatch(2 * batch.timestampsUs.length);
        System.arraycopy(batch.timestampsUs, 0, larger.timestampsUs, 0, batch.size());
        System.arraycopy(batch.x, 0, larger.x, 0, batch.size());
        System.arraycopy(batch.y, 0, larger.y, 0, batch.size());
        System.arraycopy(batch.brighter, 0, larger.brighter, 0, batch.size());
        larger.extendTo(batch.size());
        return larger;
    }
}
