package dev.afterglow.app.run;

/** Told where a run stands, for the eyes of a person. */
public interface RunListener {
    /** A stage begins, in a few words. */
    void stage(String words);

    /** Broker and job are up; nothing was sent yet. */
    default void jobRuns(String bootstrapServers) {}

    /** How far the replay has come; called often. */
    void replayed(long sensorTimeUs, long events);

    /** All was sent. */
    default void replayEnded() {}

    /** The job has ended and all that it put out can be read. */
    default void finished() {}

    /** Broker and cluster are about to go, whether or not the run has finished. */
    default void tearsDown() throws InterruptedException {}
}
