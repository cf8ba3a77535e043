package dev.afterglow.sources.vehicle;

import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.VehicleSource;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import dev.afterglow.sources.recording.decoding.TextLines;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A trace of text lines, each of which may hold signals; they are given out in time order. */
abstract class LineTraceSource implements VehicleSource {
    private final RecordingInput input;
    private final TextLines lines;
    private final SkippedCounts skipped = new SkippedCounts();
    private final TimeOrder order = new TimeOrder(skipped);
    private boolean isAtEnd;

    protected LineTraceSource(RecordingInput input) {
        this.input = input;
        lines = new TextLines(input);
    }

    @Override
    public final @Nullable VehicleSignal next() throws IOException {
        VehicleSignal due = order.next(isAtEnd);
        while (due == null && !isAtEnd) {
            if (!lines.next()) {
                isAtEnd = true;
            } else if (lines.isBlank()) {
                skip("blankLine");
            } else if (lines.isTooLong()) {
                skip(SkippedCounts.MALFORMED_LINE);
            } else {
                takeLine(lines);
            }
            due = order.next(isAtEnd);
        }
        return due;
    }

    @Override
    public final Map<String, Long> skipped() {
        return skipped.toMap();
    }

    @Override
    public final void close() throws IOException {
        input.close();
    }

    /** Adds the signals of a line that is not blank, or counts why it has none. */
    protected abstract void takeLine(TextLines line);

    protected final void add(long timestampUs, String name, double value) {
        order.add(new VehicleSignal(timestampUs, name, value));
    }

    protected final void skip(String reason) {
        skipped.add(reason, 1);
    }
}
