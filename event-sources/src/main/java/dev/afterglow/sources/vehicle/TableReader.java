package dev.afterglow.sources.vehicle;

import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import dev.afterglow.sources.recording.decoding.TextLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Any table with a line of column names, read as a person says: {@code time=stamp:ms,steering_wheel_angle=angle:deg}. Fields are
 * apart by commas, semicolons or tabs, whichever the first line has most of; a field may stand in double quotes. Where semicolons or
 * tabs stand between fields, a number may have a decimal comma. Times of the unit {@code iso} are dates with a time of day and an
 * offset from UTC after ISO 8601, {@code 2023-11-14T22:13:20.5Z}.
 */
final class TableReader implements SignalReader {
    private static final String TIME = "time";
    private static final Map<String, Double> US_PER_UNIT = Map.of("s", 1e6, "ms", 1e3, "us", 1.0, "ns", 1e-3);
    private static final double LATEST_US = 4e15;
    private static final String ISO_8601 = "iso";
    private static final char COMMA = ',';

    private final char separator;
    private final int timeColumn;
    private final String timeUnit;
    private final List<String> columns;
    private final SignalMap map;

    private TableReader(char separator, int timeColumn, String timeUnit, List<String> columns, SignalMap map) {
        this.separator = separator;
        this.timeColumn = timeColumn;
        this.timeUnit = timeUnit;
        this.columns = columns;
        this.map = map;
    }

    /** Reads the line of names and leaves the input at the first row. */
    static TableReader open(RecordingInput input, String said) throws IOException {
        TextLines lines = new TextLines(input);
        if (!lines.next() || lines.isTooLong()) {
            throw input.errorOfFile("must begin with a line of column names");
        }
        char separator = separator(lines.toString());
        List<String> columns = TableRow.names(lines.toString(), separator);
        try {
            return of(separator, columns, said, input);
        } catch (IllegalArgumentException wrong) {
            throw input.errorOfFile("--columns: " + wrong.getMessage());
        }
    }

    private static TableReader of(char separator, List<String> columns, String said, RecordingInput input)
            throws RecordingException {
        List<String> signals = new ArrayList<>();
        String[] time = {};
        for (String part : said.split(",", -1)) {
            if (part.strip().startsWith(TIME + '=')) {
                time = part.strip().substring(TIME.length() + 1).split(":", -1);
            } else {
                signals.add(part);
            }
        }
        if (time.length != 2 || !(US_PER_UNIT.containsKey(time[1]) || time[1].equals(ISO_8601))) {
            throw new IllegalArgumentException(
                    "say where the time is and in what unit, time=COLUMN:s, :ms, :us, :ns or :iso");
        }
        SignalMap map = SignalMap.parse(String.join(",", signals));
        List<String> wanted = new ArrayList<>(map.columns());
        wanted.add(time[0]);
        for (String column : wanted) {
            if (!columns.contains(column)) {
                throw input.errorOfFile("has no column " + column + "; it has " + String.join(", ", columns));
            }
            if (columns.indexOf(column) != columns.lastIndexOf(column)) {
                throw input.errorOfFile("has more than one column " + column);
            }
        }
        map.requireUnits();
        return new TableReader(separator, columns.indexOf(time[0]), time[1], columns, map);
    }

    @Override
    public @Nullable String read(byte[] bytes, int from, int to, Consumer<VehicleSignal> signals) {
        List<String> fields = TableRow.fields(new String(bytes, from, to - from, StandardCharsets.UTF_8), separator);
        if (!isWhole(fields)) {
            return SkippedCounts.MALFORMED_LINE;
        }
        double timeUs = timeUs(fields.get(timeColumn));
        if (!(timeUs >= 0 && timeUs <= LATEST_US)) {
            return "undated";
        }
        boolean isWhole = true;
        for (int i = 0; i < columns.size(); i++) {
            if (map.columns().contains(columns.get(i))) {
                double value = number(fields.get(i));
                if (Double.isFinite(value)) {
                    map.take(
                            columns.get(i),
                            "",
                            value,
                            (name, converted) ->
                                    signals.accept(new VehicleSignal(Math.round(timeUs), name, converted)));
                } else {
                    isWhole = false;
                }
            }
        }
        return isWhole ? null : OpenXcReader.NOT_NUMERIC;
    }

    /** A separator may stand behind the last field too. */
    private boolean isWhole(List<String> fields) {
        int most = columns.size() + 1;
        return fields.size() == columns.size()
                || (fields.size() == most && fields.get(most - 1).isEmpty());
    }

    /** NaN if the text is no time. */
    private double timeUs(String text) {
        Double usPerUnit = US_PER_UNIT.get(timeUnit);
        if (usPerUnit != null) {
            return number(text) * usPerUnit;
        }
        try {
            // Some programs write a space between date and time.
            Instant time = OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
            return ChronoUnit.MICROS.between(Instant.EPOCH, time);
        } catch (DateTimeException noTime) {
            return Double.NaN;
        }
    }

    private static char separator(String names) {
        char best = COMMA;
        for (char candidate : new char[] {';', '\t'}) {
            best = TableRow.fields(names, candidate).size()
                            > TableRow.fields(names, best).size()
                    ? candidate
                    : best;
        }
        return best;
    }

    private double number(String text) {
        try {
            return Double.parseDouble(separator == COMMA ? text : text.replace(COMMA, '.'));
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }
}
