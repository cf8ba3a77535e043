package dev.afterglow.sources.vehicle;

import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.VehicleSource;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import dev.afterglow.sources.recording.decoding.TextLines;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An OpenXC trace, one message a line. Values that are no numbers (gear positions, ignition states) are counted and
 * passed over.
 */
final class OpenXcSource implements VehicleSource {
    private static final int LINES_TO_JUDGE = 100;
    private static final double US_PER_SECOND = 1e6;

    private final RecordingInput input;
    private final TextLines lines;
    private final double usPerMessage;
    private final SkippedCounts skipped = new SkippedCounts();
    private final TimeOrder order = new TimeOrder(skipped);
    private long messages;
    private boolean isAtEnd;

    private OpenXcSource(RecordingInput input, double usPerMessage) {
        this.input = input;
        this.usPerMessage = usPerMessage;
        lines = new TextLines(input);
    }

    static OpenXcSource open(RecordingInput input, VehicleTraceOptions options) throws IOException {
        boolean hasTimes = hasTimes(input);
        input.seek(0);
        Double nominalRate = options.nominalMessagesPerSecond();
        if (hasTimes) {
            return new OpenXcSource(input, Double.NaN);
        }
        if (nominalRate == null) {
            throw input.errorOfFile("its messages have no times; give a nominal rate in messages per second");
        }
        return new OpenXcSource(input, US_PER_SECOND / nominalRate);
    }

    @Override
    public String format() {
        return "OpenXC";
    }

    @Override
    public @Nullable VehicleSignal next() throws IOException {
        VehicleSignal due = order.next(isAtEnd);
        while (due == null && !isAtEnd) {
            if (lines.next()) {
                takeLine();
            } else {
                isAtEnd = true;
            }
            due = order.next(isAtEnd);
        }
        return due;
    }

    @Override
    public Map<String, Long> skipped() {
        return skipped.toMap();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    private void takeLine() throws IOException {
        if (lines.isBlank()) {
            skipped.add("blankLine", 1);
            return;
        }
        OpenXcMessage message = lines.isTooLong() ? null : OpenXcMessage.parse(lines);
        if (message == null) {
            skipped.add(SkippedCounts.MALFORMED_LINE, 1);
            return;
        }
        if (message.name() == null) {
            skipped.add("unnamed", 1);
            return;
        }
        Long timestampUs = Double.isNaN(usPerMessage) ? message.timestampUs() : nominalTimeUs();
        if (timestampUs == null) {
            skipped.add("undated", 1);
        } else if (Double.isNaN(message.value())) {
            skipped.add("notNumeric", 1);
        } else {
            order.add(new VehicleSignal(timestampUs, message.name(), message.value()));
        }
    }

    private Long nominalTimeUs() {
        return Math.round(messages++ * usPerMessage);
    }

    /** Whether any of the first messages is dated; refuses a file without any message among its first lines. */
    private static boolean hasTimes(RecordingInput input) throws IOException {
        TextLines lines = new TextLines(input);
        boolean hasMessage = false;
        for (int line = 0; line < LINES_TO_JUDGE && lines.next(); line++) {
            OpenXcMessage message = lines.isTooLong() ? null : OpenXcMessage.parse(lines);
            if (message != null && message.name() != null) {
                hasMessage = true;
                if (message.timestampUs() != null) {
                    return true;
                }
            }
        }
        if (!hasMessage) {
            throw input.errorOfFile("must be an OpenXC trace, one {\"name\": …, \"value\": …} a line");
        }
        return false;
    }
}
