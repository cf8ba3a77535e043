package dev.afterglow.sources.live.feed;

import java.io.IOException;

/** Connects to one sensor, as often as is needed. */
public interface FeedOpener {
    /**
     * Connects, which may wait for some seconds.
     *
     * @throws UnusableSensorException if trying again cannot help
     * @throws IOException in one line, if there is no connection now
     */
    Feed open() throws IOException;

    /** Whether the sensor can be there again after its stream has ended: a pipe cannot. */
    boolean mayReopen();

    /** For good: ends a connection that is being made, with what made it wait, and lets {@link #open()} fail from now on. */
    void cancel();
}
