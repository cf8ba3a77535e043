package dev.afterglow.sources.recording.plain;

import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.TextLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the lines before the first event say, and the first thousand events show, about a text. */
record TextLayout(
        TextColumns columns, TextTime unit, @Nullable SensorGeometry geometry) {
    private static final Pattern GEOMETRY =
            Pattern.compile("\\s*[#%]?\\s*(?:geometry\\s*[:=]?)?\\s*(\\d+)[\\s,;x]+(\\d+)\\s*");
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int MOST_SAMPLES = 1000;
    private static final int LONGEST_SAMPLE_BYTES = 256;

    /** Reads up to the first event, where it leaves the input; a text of names or a geometry alone is one without events. */
    static TextLayout read(RecordingInput input) throws IOException {
        passOverByteOrderMark(input);
        TextLines lines = new TextLines(input);
        TextFields fields = new TextFields(lines);
        TextColumns named = null;
        SensorGeometry geometry = null;
        long lineOffset = input.offset();
        while (lines.next()) {
            fields.split();
            TextColumns names = TextColumns.named(lines.toString());
            Matcher size = GEOMETRY.matcher(lines.toString());
            int timeColumn = named == null ? 0 : named.time();
            int lastColumn = named == null ? TextColumns.TIME_X_Y_POLARITY.last() : named.last();
            if (names != null) {
                named = names;
            } else if (geometry == null && size.matches()) {
                geometry = geometry(size, input);
            } else if (fields.count() > lastColumn && TextFields.number(fields.text(timeColumn)) >= 0) {
                input.seek(lineOffset);
                List<String[]> events = sample(lines, fields);
                input.seek(lineOffset);
                return shownBy(events, named, geometry, input);
            } else if (!lines.isBlank() && !fields.isComment()) {
                throw noEvents(input, lineOffset);
            }
            lineOffset = input.offset();
        }
        if (named == null && geometry == null) {
            throw input.errorOfFile("holds no event");
        }
        return new TextLayout(named == null ? TextColumns.TIME_X_Y_POLARITY : named, TextTime.MICROSECONDS, geometry);
    }

    private static TextLayout shownBy(
            List<String[]> events, @Nullable TextColumns named, @Nullable SensorGeometry geometry, RecordingInput input)
            throws IOException {
        TextColumns columns = named == null ? order(events) : named;
        if (polarities(events, columns) == 0) {
            throw noEvents(input, input.offset());
        }
        TextTime unit = columns.unit();
        List<String> times = events.stream()
                .filter(event -> event.length > columns.time())
                .map(event -> event[columns.time()])
                .toList();
        return new TextLayout(columns, unit == null ? TextTime.shownBy(times, geometry != null) : unit, geometry);
    }

    /** Metavision writes x first and no names: then the third column holds the polarities, and the fourth does not. */
    private static TextColumns order(List<String[]> events) {
        return polarities(events, TextColumns.X_Y_POLARITY_TIME) > polarities(events, TextColumns.TIME_X_Y_POLARITY)
                ? TextColumns.X_Y_POLARITY_TIME
                : TextColumns.TIME_X_Y_POLARITY;
    }

    private static long polarities(List<String[]> events, TextColumns columns) {
        return events.stream()
                .filter(event -> event.length > columns.last())
                .filter(event -> TextFields.polarity(event[columns.polarity()]) >= 0)
                .count();
    }

    private static List<String[]> sample(TextLines lines, TextFields fields) throws IOException {
        List<String[]> events = new ArrayList<>();
        for (int i = 0; i < MOST_SAMPLES && lines.next(); i++) {
            fields.split();
            if (fields.count() > 0 && lines.end() - lines.start() <= LONGEST_SAMPLE_BYTES) {
                events.add(fields.texts());
            }
        }
        return events;
    }

    private static void passOverByteOrderMark(RecordingInput input) throws IOException {
        if (input.atLeast(BYTE_ORDER_MARK.length) < BYTE_ORDER_MARK.length) {
            return;
        }
        for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
            if (input.window()[input.position() + i] != BYTE_ORDER_MARK[i]) {
                return;
            }
        }
        input.advance(BYTE_ORDER_MARK.length);
    }

    private static SensorGeometry geometry(Matcher size, RecordingInput input) throws IOException {
        try {
            return new SensorGeometry(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
        } catch (IllegalArgumentException impossible) {
            throw input.errorOfFile("the first line's geometry must be within 1x1 and 16384x16384");
        }
    }

    private static RecordingException noEvents(RecordingInput input, long offset) {
        return input.error(
                offset,
                "must hold an event a line, as time, x, y and polarity (0 or 1);"
                        + " a first line such as x,y,p,t_us names another order");
    }
}
