package dev.afterglow.sources.replay;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.SensorGeometry;
import java.util.List;
import java.util.Map;

/** A camera that gives listed events, {time, x, y, polarity}, a few at a time. */
final class TestingCamera implements EventSource {
    private final List<long[]> events;
    private final int batchSize;
    private int next;

    TestingCamera(List<long[]> events, int batchSize) {
        this.events = events;
        this.batchSize = batchSize;
    }

    @Override
    public String format() {
        return "list";
    }

    @Override
    public String sensor() {
        return "test";
    }

    @Override
    public SensorGeometry geometry() {
        return new SensorGeometry(100, 70);
    }

    @Override
    public boolean read(EventBatch batch) {
        batch.clear();
        while (next < events.size() && batch.size() < batchSize) {
            long[] event = events.get(next++);
            batch.add(event[0], (int) event[1], (int) event[2], event[3] != 0);
        }
        return batch.size() > 0;
    }

    @Override
    public Map<String, Long> skipped() {
        return Map.of();
    }

    @Override
    public void close() {}
}
