package dev.afterglow.app.run;

import java.util.List;

/** Tells several listeners the same. */
public record RunListeners(List<RunListener> listeners) implements RunListener {
    public RunListeners {
        listeners = List.copyOf(listeners);
    }

    @Override
    public void stage(String words) {
        listeners.forEach(listener -> listener.stage(words));
    }

    @Override
    public void jobRuns(String bootstrapServers) {
        listeners.forEach(listener -> listener.jobRuns(bootstrapServers));
    }

    @Override
    public void replayed(long sensorTimeUs, long events) {
        listeners.forEach(listener -> listener.replayed(sensorTimeUs, events));
    }

    @Override
    public void replayEnded() {
        listeners.forEach(RunListener::replayEnded);
    }

    @Override
    public void finished() {
        listeners.forEach(RunListener::finished);
    }

    @Override
    public void tearsDown() throws InterruptedException {
        for (RunListener listener : listeners) {
            listener.tearsDown();
        }
    }
}
