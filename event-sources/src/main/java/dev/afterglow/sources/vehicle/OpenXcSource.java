package dev.afterglow.sources.vehicle;

import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import dev.afterglow.sources.recording.decoding.TextLines;
import java.io.IOException;

/**
 * An OpenXC trace, one message a line. Values that are no numbers (gear positions, ignition states) are counted and
 * passed over.
 */
final class OpenXcSource extends LineTraceSource {
    private static final int LINES_TO_JUDGE = 100;
    private static final double US_PER_SECOND = 1e6;

    private final double usPerMessage;
    private long messages;

    private OpenXcSource(RecordingInput input, double usPerMessage) {
        super(input);
        this.usPerMessage = usPerMessage;
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
    protected void takeLine(TextLines line) {
        OpenXcMessage message = OpenXcMessage.parse(line);
        if (message == null) {
            skip(SkippedCounts.MALFORMED_LINE);
            return;
        }
        if (message.name() == null) {
            skip("unnamed");
            return;
        }
        Long timestampUs = Double.isNaN(usPerMessage) ? message.timestampUs() : nominalTimeUs();
        if (timestampUs == null) {
            skip("undated");
        } else if (Double.isNaN(message.value())) {
            skip("notNumeric");
        } else {
            add(timestampUs, message.name(), message.value());
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
