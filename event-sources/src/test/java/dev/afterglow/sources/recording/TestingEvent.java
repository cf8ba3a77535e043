package dev.afterglow.sources.recording;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One event, for comparing what was written with what was read. */
public record TestingEvent(long timestampUs, int x, int y, boolean brighter) {
    /** Events with steps of 0 to {@code longestStepUs} in between, on a sensor of the given size. */
    public static List<TestingEvent> random(
            long seed, int count, int width, int height, long firstUs, int longestStepUs) {
        SplittableRandom random = new SplittableRandom(seed);
        List<TestingEvent> events = new ArrayList<>();
        long timestampUs = firstUs;
        for (int i = 0; i < count; i++) {
            events.add(
                    new TestingEvent(timestampUs, random.nextInt(width), random.nextInt(height), random.nextBoolean()));
            timestampUs += random.nextInt(longestStepUs + 1);
        }
        return events;
    }

    /** All that {@code source} has left, read in batches of {@code capacity}. */
    static List<TestingEvent> readAll(EventSource source, int capacity) throws IOException {
        List<TestingEvent> events = new ArrayList<>();
        EventBatch batch = new EventBatch(capacity);
        while (source.read(batch)) {
            for (int i = 0; i < batch.size(); i++) {
                events.add(new TestingEvent(batch.timestampsUs[i], batch.x[i], batch.y[i], batch.brighter[i]));
            }
        }
        return events;
    }
}
