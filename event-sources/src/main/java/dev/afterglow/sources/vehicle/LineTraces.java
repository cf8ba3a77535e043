package dev.afterglow.sources.vehicle;

import dev.afterglow.sources.VehicleSource;
import dev.afterglow.sources.recording.decoding.RecordingInput;
import dev.afterglow.sources.recording.decoding.TextLines;
import dev.afterglow.sources.vehicle.can.CanFrame;
import dev.afterglow.sources.vehicle.can.Dbc;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Tells traces of text apart by their first lines. */
final class LineTraces {
    private static final int LINES_TO_JUDGE = 100;

    private LineTraces() {}

    /** The trace in {@code input}, which it takes over. */
    static VehicleSource open(RecordingInput input, VehicleTraceOptions options) throws IOException {
        Path dbc = options.dbc();
        if (dbc != null) {
            return candump(input, dbc, options.columns());
        }
        if (isCandump(input)) {
            throw input.errorOfFile("is a candump log, whose frames need a description; add --dbc FILE");
        }
        if (options.columns() != null) {
            return new ReadLineSource(input, "CSV", TableReader.open(input, options.columns()));
        }
        VehicleSource table = CsvTraceSource.openIfTable(input);
        return table == null ? OpenXcSource.open(input, options) : table;
    }

    /** Whether the first lines are those of a trace; the input is back at its begin. */
    static boolean isTrace(RecordingInput input) throws IOException {
        boolean isTrace = isCandump(input) || CsvTraceSource.openIfTable(input) != null || hasMessage(input);
        input.seek(0);
        return isTrace;
    }

    private static VehicleSource candump(RecordingInput input, Path dbc, @Nullable String map) throws IOException {
        if (!isCandump(input)) {
            throw input.errorOfFile("must be a candump log, (seconds) bus id#data a line, as --dbc says");
        }
        try {
            SignalMap names = map == null ? SignalMap.ALL : SignalMap.parse(map);
            return new ReadLineSource(input, "candump", new CandumpReader(Dbc.read(dbc), names));
        } catch (IllegalArgumentException wrong) {
            throw input.errorOfFile("--columns: " + wrong.getMessage());
        }
    }

    private static boolean isCandump(RecordingInput input) throws IOException {
        TextLines lines = new TextLines(input);
        boolean isCandump = false;
        for (int line = 0; line < LINES_TO_JUDGE && !isCandump && lines.next(); line++) {
            isCandump = !lines.isTooLong() && CanFrame.parse(lines.bytes(), lines.start(), lines.end()) != null;
        }
        input.seek(0);
        return isCandump;
    }

    private static boolean hasMessage(RecordingInput input) throws IOException {
        TextLines lines = new TextLines(input);
        for (int line = 0; line < LINES_TO_JUDGE && lines.next(); line++) {
            OpenXcMessage message = lines.isTooLong() ? null : OpenXcMessage.parse(lines);
            if (message != null && message.name() != null) {
                return true;
            }
        }
        return false;
    }
}
