package dev.afterglow.sources.recording.plain;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.EventDecoder;
import dev.afterglow.sources.recording.decoding.RecordingHeader;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import dev.afterglow.sources.recording.decoding.TextLines;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Text with an event a line: {@code t x y p} as in the Event-Camera Dataset, or CSV with or without a line of column
 * names; without names {@code x,y,p,t} as Metavision writes it is told apart. The unit of time is the one in its column's
 * name; else times with fractions are seconds and whole ones microseconds, which the first thousand events decide.
 * Polarity is 1 or true, and 0, -1 or false. A line of two numbers before the events is the geometry.
 */
public final class TextEvents implements EventDecoder {
    private static final SensorGeometry WIDEST = new SensorGeometry(1 << 14, 1 << 14);

    private final TextLines lines;
    private final TextFields fields;
    private final TextColumns columns;
    private final TextTime unit;
    private final SensorGeometry bounds;
    private final SkippedCounts skipped;

    private TextEvents(RecordingInput input, TextLayout layout, SensorGeometry bounds, SkippedCounts skipped) {
        lines = new TextLines(input);
        fields = new TextFields(lines);
        columns = layout.columns();
        unit = layout.unit();
        this.bounds = bounds;
        this.skipped = skipped;
    }

    /** Text as of the Event-Camera Dataset, separated by spaces. */
    public static RecordingHeader readText(RecordingInput input, @Nullable SensorGeometry given) throws IOException {
        return readHeader("RPG text", input);
    }

    /** Text separated by commas. */
    public static RecordingHeader readCsv(RecordingInput input, @Nullable SensorGeometry given) throws IOException {
        return readHeader("CSV", input);
    }

    @Override
    public void decode(EventBatch batch) throws IOException {
        while (!batch.isFull() && lines.next()) {
            if (lines.isBlank()) {
                continue;
            }
            fields.split();
            long timestampUs = fields.count() <= columns.last() ? -1 : unit.us(fields, columns.time());
            int polarity = fields.count() <= columns.last() ? -1 : fields.polarity(columns.polarity());
            if (lines.isTooLong() || timestampUs < 0 || polarity < 0) {
                skipped.add(SkippedCounts.MALFORMED_LINE, 1);
                continue;
            }
            long x = fields.integer(columns.x());
            long y = fields.integer(columns.y());
            if (x >= 0 && x < bounds.widthPx() && y >= 0 && y < bounds.heightPx()) {
                batch.add(timestampUs, (int) x, (int) y, polarity == 1);
            } else {
                skipped.add(SkippedCounts.OUT_OF_RANGE, 1);
            }
        }
    }

    private static RecordingHeader readHeader(String format, RecordingInput input) throws IOException {
        TextLayout layout = TextLayout.read(input);
        return new RecordingHeader(
                format,
                "unknown",
                layout.geometry(),
                WIDEST,
                (data, bounds, skipped) -> new TextEvents(data, layout, bounds, skipped));
    }
}
