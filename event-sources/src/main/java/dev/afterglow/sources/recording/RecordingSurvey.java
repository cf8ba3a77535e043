package dev.afterglow.sources.recording;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import java.io.IOException;
import java.util.Map;

/**
 * A description of a whole recording; the components are the keys of {@code inspect --json}.
 *
 * @param durationUs from the earliest event to the latest
 * @param firstUs the earliest event's time, 0 without events
 * @param lastUs the latest event's time, 0 without events
 * @param meanEventsPerSecond events over duration, 0 where the duration is 0
 * @param peakEventsPerSecond the rate in the busiest 10 ms, counted in steps from the first event in the file
 * @param backwardSteps how often an event is earlier than the one before it in the file
 * @param skipped what is not an event or could not be read, by reason
 * @param minX -1 without events, as the other three bounds
 */
public record RecordingSurvey(
        String format,
        String sensor,
        int width,
        int height,
        long events,
        long on,
        long off,
        long durationUs,
        long firstUs,
        long lastUs,
        double meanEventsPerSecond,
        long peakEventsPerSecond,
        long backwardSteps,
        Map<String, Long> skipped,
        int minX,
        int maxX,
        int minY,
        int maxY) {

    /** Reads {@code source} to its end, in constant memory; the caller closes it. */
    public static RecordingSurvey of(EventSource source) throws IOException {
        EventTally tally = new EventTally();
        EventBatch batch = new EventBatch(EventBatch.DEFAULT_CAPACITY);
        while (source.read(batch)) {
            tally.add(batch);
        }
        return tally.survey(source);
    }
}
