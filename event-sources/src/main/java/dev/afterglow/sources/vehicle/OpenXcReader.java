package dev.afterglow.sources.vehicle;

import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** OpenXC messages one by one; a live vehicle interface mostly sends them without a time. */
public final class OpenXcReader implements SignalReader {
    static final String UNNAMED = "unnamed";
    static final String NOT_NUMERIC = "notNumeric";

    @Override
    public @Nullable String read(byte[] bytes, int from, int to, Consumer<VehicleSignal> signals) {
        OpenXcMessage message = OpenXcMessage.parse(bytes, from, to);
        if (message == null) {
            return SkippedCounts.MALFORMED_LINE;
        }
        if (message.name() == null) {
            return UNNAMED;
        }
        if (Double.isNaN(message.value())) {
            return NOT_NUMERIC;
        }
        Long timestampUs = message.timestampUs();
        signals.accept(new VehicleSignal(timestampUs == null ? UNDATED : timestampUs, message.name(), message.value()));
        return null;
    }
}
