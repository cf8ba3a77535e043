package dev.afterglow.app.command;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.SensorGeometry;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A source that shows every batch to others as it passes, so that one reading of a recording serves all of them. */
final class WatchedSource implements EventSource {
    /** Sees events go by, and keeps nothing of the batch. */
    interface Watcher {
        void passed(EventBatch batch);
    }

    private final EventSource source;
    private final List<Watcher> watchers;

    WatchedSource(EventSource source, List<Watcher> watchers) {
        this.source = source;
        this.watchers = List.copyOf(watchers);
    }

    @Override
    public String format() {
        return source.format();
    }

    @Override
    public String sensor() {
        return source.sensor();
    }

    @Override
    public SensorGeometry geometry() {
        return source.geometry();
    }

    @Override
    public boolean read(EventBatch batch) throws IOException {
        boolean more = source.read(batch);
        watchers.forEach(watcher -> watcher.passed(batch));
        return more;
    }

    @Override
    public Map<String, Long> skipped() {
        return source.skipped();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
