package dev.afterglow.sources.memory;

import dev.afterglow.schemas.EventPacket;
import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.replay.TileSplitter;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The packets of a session, one tile an item, made as they are asked for: what a replay would publish, without a clock. */
public final class StimulusPackets implements Iterator<EventPacket> {
    private final StimulusSource source;
    private final TileSplitter splitter;
    private final EventBatch batch = new EventBatch(EventBatch.DEFAULT_CAPACITY);
    private final ArrayDeque<EventPacket> ready = new ArrayDeque<>();
    private boolean ended;

    public StimulusPackets(Session session, String sensorId, long startUs) {
        source = new StimulusSource(session, startUs);
        splitter =
                new TileSplitter(sensorId, source.geometry(), session.layout().tileSizePx(), ready::add);
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            split();
        }
        return !ready.isEmpty();
    }

    @Override
    public EventPacket next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void split() {
        if (source.read(batch)) {
            splitter.add(batch, 0, batch.size());
        } else {
            splitter.flush();
            ended = true;
        }
    }
}
