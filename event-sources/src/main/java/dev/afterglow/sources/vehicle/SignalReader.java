package dev.afterglow.sources.vehicle;

import dev.afterglow.sources.VehicleSignal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the signals in one line of a trace, or in one message of a live vehicle. */
@FunctionalInterface
public interface SignalReader {
    /** The time of a signal that brings none. */
    long UNDATED = Long.MIN_VALUE;

    /**
     * Gives out the signals in {@code bytes[from..to)}.
     *
     * @return why the line has none, or not all it should have, for example {@code malformedLine}; null if it has
     */
    @Nullable
    String read(byte[] bytes, int from, int to, Consumer<VehicleSignal> signals);
}
