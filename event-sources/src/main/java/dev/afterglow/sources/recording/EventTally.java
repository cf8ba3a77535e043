package dev.afterglow.sources.recording;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;

/** Running counts over the events of a recording. */
final class EventTally {
    private static final double US_PER_SECOND = 1e6;

    private final PeakRate peak = new PeakRate();
    private long events;
    private long on;
    private long earliestUs = Long.MAX_VALUE;
    private long latestUs = Long.MIN_VALUE;
    private long previousUs = Long.MIN_VALUE;
    private long backwardSteps;
    private int minX = Integer.MAX_VALUE;
    private int maxX = -1;
    private int minY = Integer.MAX_VALUE;
    private int maxY = -1;

    void add(EventBatch batch) {
        for (int i = 0; i < batch.size(); i++) {
            long timestampUs = batch.timestampsUs[i];
            if (timestampUs < previousUs) {
                backwardSteps++;
            }
            previousUs = timestampUs;
            earliestUs = Math.min(earliestUs, timestampUs);
            latestUs = Math.max(latestUs, timestampUs);
            peak.add(timestampUs);
            on += batch.brighter[i] ? 1 : 0;
            minX = Math.min(minX, batch.x[i]);
            maxX = Math.max(maxX, batch.x[i]);
            minY = Math.min(minY, batch.y[i]);
            maxY = Math.max(maxY, batch.y[i]);
        }
        events += batch.size();
    }

    RecordingSurvey survey(EventSource source) {
        boolean isEmpty = events == 0;
        long firstUs = isEmpty ? 0 : earliestUs;
        long lastUs = isEmpty ? 0 : latestUs;
        long durationUs = lastUs - firstUs;
        return new RecordingSurvey(
                source.format(),
                source.sensor(),
                source.geometry().widthPx(),
                source.geometry().heightPx(),
                events,
                on,
                events - on,
                durationUs,
                firstUs,
                lastUs,
                durationUs == 0 ? 0 : events * US_PER_SECOND / durationUs,
                peak.eventsPerSecond(),
                backwardSteps,
                source.skipped(),
                isEmpty ? -1 : minX,
                maxX,
                isEmpty ? -1 : minY,
                maxY);
    }
}
