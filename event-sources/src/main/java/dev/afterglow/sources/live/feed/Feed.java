package dev.afterglow.sources.live.feed;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One connection to a sensor. Another thread may close it to end a read that waits. */
public interface Feed extends Closeable {
    /** What is at the other end, in words, for example {@code EVT 3.0, 1280x720}. */
    String description();

    /**
     * Waits for the next packet.
     *
     * @return null when the sensor has ended its stream
     * @throws IOException in one line, if the connection broke or what came cannot be read
     */
    @Nullable
    LivePacket next() throws IOException;

    /** What was passed over so far on this connection, by reason. */
    Map<String, Long> skipped();
}
