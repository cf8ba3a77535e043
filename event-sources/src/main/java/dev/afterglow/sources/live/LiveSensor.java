package dev.afterglow.sources.live;

import dev.afterglow.sources.live.feed.Feed;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What is known of one sensor while it is read: its state, its counts and its buffer. Any thread may look. */
public final class LiveSensor {
    private final LiveSource source;
    final PacketBuffer buffer;
    final SensorClock clock = new SensorClock();
    final AtomicLong receivedPackets = new AtomicLong();
    final AtomicLong receivedReadings = new AtomicLong();
    final AtomicLong publishedReadings = new AtomicLong();
    final AtomicLong lateReadings = new AtomicLong();
    final AtomicLong connections = new AtomicLong();
    volatile boolean isConnected;
    volatile boolean hasEnded;
    volatile String description = "";
    private Map<String, Long> skippedBefore = Map.of();
    private @Nullable Feed feed;

    LiveSensor(LiveSource source, int bufferReadings) {
        this.source = source;
        buffer = new PacketBuffer(bufferReadings);
    }

    public String id() {
        return source.id();
    }

    public LiveSource source() {
        return source;
    }

    public boolean isConnected() {
        return isConnected;
    }

    public long bufferedReadings() {
        return buffer.readings();
    }

    /** How far the sensor's readings lag behind their arrival. */
    public long lagUs() {
        return clock.lagUs();
    }

    public SensorReport report() {
        return new SensorReport(
                source.id(),
                source.place(),
                source.isCamera() ? "camera" : "vehicle",
                description,
                receivedPackets.get(),
                receivedReadings.get(),
                publishedReadings.get(),
                buffer.droppedPackets(),
                buffer.droppedReadings(),
                lateReadings.get(),
                Math.max(0, connections.get() - 1),
                clock.steps(),
                skipped());
    }

    /** A connection that now counts what it passes over. */
    synchronized void open(Feed opened) {
        feed = opened;
    }

    /** What the connection passed over is kept when it ends. */
    synchronized void closed() {
        skippedBefore = skipped();
        feed = null;
    }

    /** What was passed over by all connections up to now, by reason. */
    public synchronized Map<String, Long> skipped() {
        Map<String, Long> sum = new TreeMap<>(skippedBefore);
        if (feed != null) {
            feed.skipped().forEach((reason, count) -> sum.merge(reason, count, Long::sum));
        }
        return sum;
    }
}
