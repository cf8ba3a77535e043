package dev.afterglow.app.command;

import dev.afterglow.sources.live.IngestReport;
import dev.afterglow.sources.live.SensorReport;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What came of live sensors, as people read it. */
final class IngestTable {
    private IngestTable() {}

    static String of(IngestReport report) {
        TextTable table = new TextTable(12).line("time", "%.3f s", report.seconds());
        for (SensorReport sensor : report.sensors()) {
            String readings = sensor.kind().equals("camera") ? "events" : "signals";
            table.blank()
                    .line("sensor", "%s, from %s", sensor.id(), sensor.source())
                    .line("format", "%s", sensor.format().isEmpty() ? "it was never there" : sensor.format())
                    .line("received", "%,d %s in %,d packets", sensor.received(), readings, sensor.packets())
                    .line("published", "%,d, of which %,d late", sensor.published(), sensor.late())
                    .line("dropped", "%,d in %,d packets", sensor.dropped(), sensor.droppedPackets())
                    .line("passed over", "%s", skipped(sensor.skipped()))
                    .line(
                            "connection",
                            "%,d reconnects; clock set anew %,d times",
                            sensor.reconnects(),
                            sensor.clockSteps());
        }
        return table.toString();
    }

    private static String skipped(Map<String, Long> skipped) {
        return skipped.isEmpty()
                ? "nothing"
                : skipped.entrySet().stream()
                        .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey()))
                        .collect(Collectors.joining(", "));
    }
}
