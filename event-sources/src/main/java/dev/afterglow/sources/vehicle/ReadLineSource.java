package dev.afterglow.sources.vehicle;

import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.TextLines;

/** A trace whose lines a {@link SignalReader} can read one by one; lines without a time are passed over. */
final class ReadLineSource extends LineTraceSource {
    private final String format;
    private final SignalReader reader;

    ReadLineSource(RecordingInput input, String format, SignalReader reader) {
        super(input);
        this.format = format;
        this.reader = reader;
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    protected void takeLine(TextLines line) {
        String reason = reader.read(line.bytes(), line.start(), line.end(), signal -> {
            if (signal.timestampUs() == SignalReader.UNDATED) {
                skip("undated");
            } else if (Double.isFinite(signal.value())) {
                add(signal.timestampUs(), signal.name(), signal.value());
            } else {
                skip("notNumeric");
            }
        });
        if (reason != null) {
            skip(reason);
        }
    }
}
