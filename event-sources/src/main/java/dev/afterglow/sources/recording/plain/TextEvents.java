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
 * names. A time with a decimal point or an exponent is in seconds, one without in microseconds; which of the two is
 * decided by the first event. Polarity is 1 or true, and 0, -1 or false. A first line of two numbers is the geometry.
 */
public final class TextEvents implements EventDecoder {
    private static final SensorGeometry WIDEST = new SensorGeometry(1 << 14, 1 << 14);
    private static final double US_PER_SECOND = 1e6;

    private final TextLines lines;
    private final TextFields fields;
    private final TextColumns columns;
    private final SensorGeometry bounds;
    private final SkippedCounts skipped;
    private final boolean isInSeconds;

    private TextEvents(
            RecordingInput input,
            TextColumns columns,
            boolean isInSeconds,
            SensorGeometry bounds,
            SkippedCounts skipped) {
        lines = new TextLines(input);
        fields = new TextFields(lines);
        this.columns = columns;
        this.isInSeconds = isInSeconds;
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
            long timestampUs = fields.count() <= columns.last() ? -1 : timestampUs();
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

    private long timestampUs() {
        return isInSeconds ? fields.scaled(columns.time(), US_PER_SECOND) : fields.integer(columns.time());
    }

    private static RecordingHeader readHeader(String format, RecordingInput input) throws IOException {
        TextLines lines = new TextLines(input);
        TextFields fields = new TextFields(lines);
        TextColumns columns = TextColumns.TIME_X_Y_POLARITY;
        SensorGeometry geometry = null;
        long lineOffset = input.offset();
        while (lines.next()) {
            fields.split();
            TextColumns named = TextColumns.named(fields);
            if (fields.count() == 2 && geometry == null && fields.integer(0) > 0 && fields.integer(1) > 0) {
                geometry = geometry(fields, input);
            } else if (named != null) {
                columns = named;
            } else if (fields.count() > columns.last() && fields.scaled(columns.time(), 1) >= 0) {
                boolean isInSeconds = fields.isFraction(columns.time());
                TextColumns order = columns;
                input.seek(lineOffset);
                return new RecordingHeader(
                        format,
                        "unknown",
                        geometry,
                        WIDEST,
                        (data, bounds, skipped) -> new TextEvents(data, order, isInSeconds, bounds, skipped));
            } else if (!lines.isBlank() && !fields.isComment()) {
                throw input.error(lineOffset, "must hold an event a line, as time, x, y and polarity");
            }
            lineOffset = input.offset();
        }
        throw input.errorOfFile("holds no event");
    }

    private static SensorGeometry geometry(TextFields fields, RecordingInput input) throws IOException {
        try {
            return new SensorGeometry(Math.toIntExact(fields.integer(0)), Math.toIntExact(fields.integer(1)));
        } catch (IllegalArgumentException | ArithmeticException impossible) {
            throw input.errorOfFile("the first line's geometry must be within 1x1 and 16384x16384");
        }
    }
}
