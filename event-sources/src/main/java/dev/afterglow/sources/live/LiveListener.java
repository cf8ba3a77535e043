package dev.afterglow.sources.live;

/** Told in words what happens to a sensor, by the thread that reads it. */
public interface LiveListener {
    void says(String sensorId, String words);
}
