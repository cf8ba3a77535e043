package dev.afterglow.sources.vehicle;

import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import dev.afterglow.sources.recording.decoding.TextLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Any table with a line of column names, read as a person says: {@code time=stamp:ms,steering_wheel_angle=angle:deg}. Fields are
 * apart by commas, semicolons or tabs, whichever the first line has most of; a field may stand in double quotes.
 */
final class TableReader implements SignalReader {
    private static final String TIME = "time";
    private static final Map<String, Double> US_PER_UNIT = Map.of("s", 1e6, "ms", 1e3, "us", 1.0, "ns", 1e-3);
    private static final double LATEST_US = 4e15;

    private final String separator;
    private final int timeColumn;
    private final double usPerUnit;
    private final List<String> columns;
    private final SignalMap map;

    private TableReader(String separator, int timeColumn, double usPerUnit, List<String> columns, SignalMap map) {
        this.separator = separator;
        this.timeColumn = timeColumn;
        this.usPerUnit = usPerUnit;
        this.columns = columns;
        this.map = map;
    }

    /** Reads the line of names and leaves the input at the first row. */
    static TableReader open(RecordingInput input, String said) throws IOException {
        TextLines lines = new TextLines(input);
        if (!lines.next() || lines.isTooLong()) {
            throw input.errorOfFile("must begin with a line of column names");
        }
        String names = lines.toString().replace("\uFEFF", "");
        String separator = separator(names);
        List<String> columns = fields(names, separator);
        try {
            return of(separator, columns, said, input);
        } catch (IllegalArgumentException wrong) {
            throw input.errorOfFile("--columns: " + wrong.getMessage());
        }
    }

    private static TableReader of(String separator, List<String> columns, String said, RecordingInput input)
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
        if (time.length != 2 || !US_PER_UNIT.containsKey(time[1])) {
            throw new IllegalArgumentException(
                    "say where the time is and in what unit, time=COLUMN:s, :ms, :us or :ns");
        }
        SignalMap map = SignalMap.parse(String.join(",", signals));
        List<String> wanted = new ArrayList<>(map.columns());
        wanted.add(time[0]);
        for (String column : wanted) {
            if (!columns.contains(column)) {
                throw input.errorOfFile("has no column " + column + "; it has " + String.join(", ", columns));
            }
        }
        map.requireUnits();
        return new TableReader(separator, columns.indexOf(time[0]), US_PER_UNIT.get(time[1]), columns, map);
    }

    @Override
    public @Nullable String read(byte[] bytes, int from, int to, Consumer<VehicleSignal> signals) {
        List<String> fields = fields(new String(bytes, from, to - from, StandardCharsets.UTF_8), separator);
        if (fields.size() != columns.size()) {
            return SkippedCounts.MALFORMED_LINE;
        }
        double timeUs = number(fields.get(timeColumn)) * usPerUnit;
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

    private static String separator(String names) {
        String best = ",";
        for (String candidate : List.of(";", "\t")) {
            best = names.split(candidate, -1).length > names.split(best, -1).length ? candidate : best;
        }
        return best;
    }

    private static List<String> fields(String line, String separator) {
        return Arrays.stream(line.split(separator, -1))
                .map(field -> field.strip().replaceAll("^\"(.*)\"$", "$1"))
                .toList();
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }
}
