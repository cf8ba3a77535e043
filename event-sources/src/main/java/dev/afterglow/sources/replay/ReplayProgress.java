package dev.afterglow.sources.replay;

/** Told how far a replay has come, once a flush interval. */
public interface ReplayProgress {
    /** All events before {@code sensorTimeUs} have been given to the sink, {@code events} in total. */
    void published(long sensorTimeUs, long events);
}
