package dev.afterglow.sources.replay;

import java.io.IOException;

/** Told how far a replay has come, once a flush interval. */
public interface ReplayProgress {
    /**
     * All events before {@code sensorTimeUs} have been given to the sink, {@code events} in total.
     *
     * @throws IOException if the replay must not go on
     */
    void published(long sensorTimeUs, long events) throws IOException;
}
