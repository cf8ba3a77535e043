package dev.afterglow.sources.vehicle;

import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.SkippedCounts;
import dev.afterglow.sources.recording.decoding.TextLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table with a line of column names, a column of times and one column a signal.
 *
 * <p>Columns of the Udacity drives are converted: {@code angle} and {@code steering_angle} from radians to degrees,
 * {@code speed} from m/s to km/h, {@code torque} stays. Columns named as OpenXC names its signals stay as they are; any
 * other is left out. Times are in nanoseconds, microseconds, milliseconds or seconds after their size, which is unambiguous
 * for Unix times; smaller ones are seconds.
 */
final class CsvTraceSource extends LineTraceSource {
    private static final char SEPARATOR = ',';
    private static final double DEGREES_PER_RADIAN = 180 / Math.PI;
    private static final double KMH_PER_METRE_PER_SECOND = 3.6;
    private static final Set<String> TIME_NAMES = Set.of("frame_id", "timestamp", "time", "t");
    private static final Map<String, Column> COLUMNS = Map.of(
            "angle",
            new Column(VehicleSignal.STEERING_WHEEL_ANGLE, DEGREES_PER_RADIAN),
            "steering_angle",
            new Column(VehicleSignal.STEERING_WHEEL_ANGLE, DEGREES_PER_RADIAN),
            "speed",
            new Column(VehicleSignal.VEHICLE_SPEED, KMH_PER_METRE_PER_SECOND),
            "torque",
            new Column("steering_torque", 1),
            VehicleSignal.STEERING_WHEEL_ANGLE,
            new Column(VehicleSignal.STEERING_WHEEL_ANGLE, 1),
            VehicleSignal.VEHICLE_SPEED,
            new Column(VehicleSignal.VEHICLE_SPEED, 1),
            VehicleSignal.BRAKE_PEDAL_STATUS,
            new Column(VehicleSignal.BRAKE_PEDAL_STATUS, 1),
            "accelerator_pedal_position",
            new Column("accelerator_pedal_position", 1),
            "engine_speed",
            new Column("engine_speed", 1));

    private final int timeColumn;
    private final List<@Nullable Column> columns;

    private CsvTraceSource(RecordingInput input, int timeColumn, List<@Nullable Column> columns) {
        super(input);
        this.timeColumn = timeColumn;
        this.columns = columns;
    }

    /** The trace behind a first line of known column names, or null with the input at its begin. */
    static @Nullable CsvTraceSource openIfTable(RecordingInput input) throws IOException {
        TextLines lines = new TextLines(input);
        int timeColumn = -1;
        List<@Nullable Column> columns = new ArrayList<>();
        if (lines.next() && !lines.isTooLong()) {
            List<String> names = TableRow.names(lines.toString().toLowerCase(Locale.ROOT), SEPARATOR);
            for (int column = 0; column < names.size(); column++) {
                String name = names.get(column);
                timeColumn = timeColumn < 0 && TIME_NAMES.contains(name) ? column : timeColumn;
                columns.add(COLUMNS.get(name));
            }
        }
        if (timeColumn < 0 || columns.stream().allMatch(column -> column == null)) {
            input.seek(0);
            return null;
        }
        return new CsvTraceSource(input, timeColumn, columns);
    }

    @Override
    public String format() {
        return "CSV";
    }

    @Override
    protected void takeLine(TextLines line) {
        List<String> fields = TableRow.fields(line.toString(), SEPARATOR);
        Long timestampUs = fields.size() < columns.size() ? null : timestampUs(fields.get(timeColumn));
        if (timestampUs == null) {
            skip(SkippedCounts.MALFORMED_LINE);
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column != null) {
                double value = number(fields.get(i)) * column.factor();
                if (Double.isFinite(value)) {
                    add(timestampUs, column.signal(), value);
                } else {
                    skip("notNumeric");
                }
            }
        }
    }

    private static @Nullable Long timestampUs(String text) {
        double time = number(text);
        if (!(time >= 0 && time < 1e19)) {
            return null;
        }
        double usPerUnit = time > 1e17 ? 1e-3 : time > 1e14 ? 1 : time > 1e11 ? 1e3 : 1e6;
        double timestampUs = time * usPerUnit;
        return timestampUs > 4e15 ? null : (Long) Math.round(timestampUs);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }

    /**
     * A column that is read.
     *
     * @param factor from the column's unit to the signal's
     */
    private record Column(String signal, double factor) {}
}
