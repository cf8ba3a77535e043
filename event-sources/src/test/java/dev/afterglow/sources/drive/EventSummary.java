package dev.afterglow.sources.drive;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.SensorGeometry;
import java.io.IOException;

/** What is told about a whole stream of events. */
record EventSummary(
        long events, long brighter, long firstUs, long lastUs, long backwardSteps, long outside, long digest) {

    static EventSummary of(EventSource source, int capacity) throws IOException {
        try (source) {
            SensorGeometry geometry = source.geometry();
            EventBatch batch = new EventBatch(capacity);
            long events = 0;
            long brighter = 0;
            long firstUs = -1;
            long lastUs = Long.MIN_VALUE;
            long backwardSteps = 0;
            long outside = 0;
            long digest = 0;
            while (source.read(batch)) {
                for (int i = 0; i < batch.size(); i++) {
                    long timestampUs = batch.timestampsUs[i];
                    boolean isInside = batch.x[i] >= 0
                            && batch.x[i] < geometry.widthPx()
                            && batch.y[i] >= 0
                            && batch.y[i] < geometry.heightPx();
                    firstUs = firstUs < 0 ? timestampUs : firstUs;
                    backwardSteps += timestampUs < lastUs ? 1 : 0;
                    lastUs = timestampUs;
                    outside += isInside ? 0 : 1;
                    brighter += batch.brighter[i] ? 1 : 0;
                    long place = (long) batch.y[i] << 16 | batch.x[i] << 1 | (batch.brighter[i] ? 1 : 0);
                    digest = (digest * 31 + timestampUs) * 31 + place;
                    events++;
                }
            }
            return new EventSummary(events, brighter, firstUs, lastUs, backwardSteps, outside, digest);
        }
    }
}
