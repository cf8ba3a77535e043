package dev.afterglow.sources;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stream of vehicle signals, read in constant memory. */
public interface VehicleSource extends Closeable {
    /** Short name of the format or simulator, for example {@code OpenXC}. */
    String format();

    /**
     * The next signal in time order, or null when there are no more.
     *
     * @throws RecordingException if the trace is broken in a way that reading cannot go on
     */
    @Nullable
    VehicleSignal next() throws IOException;

    /** What was passed over so far, by reason, for example {@code blankLine} or {@code backwardStep}. */
    Map<String, Long> skipped();
}
