package dev.afterglow.app.command;

import dev.afterglow.sources.vehicle.VehicleSurvey;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** A survey of a vehicle trace as people read it. */
final class VehicleTable {
    private static final double US_PER_SECOND = 1e6;

    private VehicleTable() {}

    static String of(Path file, VehicleSurvey survey) {
        TextTable table = new TextTable(30)
                .line("file", "%s", file)
                .line("format", "%s", survey.format())
                .line(
                        "samples",
                        "%,d of %d signals",
                        survey.samples(),
                        survey.signals().size())
                .line(
                        "duration",
                        "%.6f s, from %,d us to %,d us",
                        survey.durationUs() / US_PER_SECOND,
                        survey.firstUs(),
                        survey.lastUs());
        survey.signals()
                .forEach((name, signal) -> table.line(
                        name,
                        "%,d, from %.6g to %.6g, %.3g a second",
                        signal.samples(),
                        signal.min(),
                        signal.max(),
                        signal.meanHz()));
        return table.line("skipped", "%s", skipped(survey)).toString();
    }

    private static String skipped(VehicleSurvey survey) {
        return survey.skipped().isEmpty()
                ? "nothing"
                : survey.skipped().entrySet().stream()
                        .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey()))
                        .collect(Collectors.joining(", "));
    }
}
