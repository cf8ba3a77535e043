package dev.afterglow.sources;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;

/** A stream of camera events, read in constant memory. */
public interface EventSource extends Closeable {
    /** Short name of the format or simulator, for example {@code AEDAT 2.0}. */
    String format();

    /** Name of the sensor as the recording gives it, for example {@code DVS128}. */
    String sensor();

    SensorGeometry geometry();

    /**
     * Clears {@code batch} and fills it with the next events, in file order.
     *
     * @return false when there are no more; the batch is then empty
     * @throws RecordingException if the recording is broken in a way that reading cannot go on
     */
    boolean read(EventBatch batch) throws IOException;

    /** What was passed over so far, by reason, for example {@code imu} or {@code beforeFirstTime}. */
    Map<String, Long> skipped();
}
