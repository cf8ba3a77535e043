package dev.afterglow.app.run;

/** Told where a run stands, for the eyes of a person. */
public interface RunListener {
    /** A stage begins, in a few words. */
    void stage(String words);

    /** How far the replay has come; called often. */
    void replayed(long sensorTimeUs, long events);
}
