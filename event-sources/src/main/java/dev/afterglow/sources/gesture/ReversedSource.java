package dev.afterglow.sources.gesture;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.SensorGeometry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A clip backwards in time. All of it is held in memory, since the last event comes first; made for clips of seconds. */
public final class ReversedSource implements EventSource {
    private final EventSource forward;
    private final long durationUs;
    private final Reversal reversal;
    private final List<EventBatch> batches = new ArrayList<>();
    private boolean begun;
    private int batchIndex;
    private int next;

    /**
     * A clip that lasts from 0 to {@code durationUs}.
     *
     * @param forward of which all events lie within
     */
    public ReversedSource(EventSource forward, long durationUs, Reversal reversal) {
        this.forward = forward;
        this.durationUs = durationUs;
        this.reversal = reversal;
    }

    @Override
    public String format() {
        return forward.format() + ", reversed";
    }

    @Override
    public String sensor() {
        return forward.sensor();
    }

    @Override
    public SensorGeometry geometry() {
        return forward.geometry();
    }

    @Override
    public boolean read(EventBatch batch) throws IOException {
        if (!begun) {
            takeAll();
            begun = true;
        }
        batch.clear();
        while (!batch.isFull() && batchIndex < batches.size()) {
            EventBatch from = batches.get(batchIndex);
            if (next < 0) {
                batchIndex++;
                next = batchIndex < batches.size() ? batches.get(batchIndex).size() - 1 : -1;
                continue;
            }
            boolean brighter = from.brighter[next] ^ (reversal == Reversal.STRICT);
            batch.add(durationUs - 1 - from.timestampsUs[next], from.x[next], from.y[next], brighter);
            next--;
        }
        return batch.size() > 0;
    }

    @Override
    public Map<String, Long> skipped() {
        return forward.skipped();
    }

    @Override
    public void close() throws IOException {
        forward.close();
    }

    private void takeAll() throws IOException {
        EventBatch batch = new EventBatch(EventBatch.DEFAULT_CAPACITY);
        while (forward.read(batch)) {
            for (int i = 0; i < batch.size(); i++) {
                if (batch.timestampsUs[i] < 0 || batch.timestampsUs[i] >= durationUs) {
                    throw new IllegalArgumentException(
                            "an event to reverse must lie in [0, " + durationUs + ") us: " + batch.timestampsUs[i]);
                }
            }
            batches.add(batch);
            batch = new EventBatch(EventBatch.DEFAULT_CAPACITY);
        }
        Collections.reverse(batches);
        next = batches.isEmpty() ? -1 : batches.get(0).size() - 1;
    }
}
