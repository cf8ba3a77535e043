package dev.afterglow.app.command;

import dev.afterglow.sources.recording.RecordingSurvey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A survey of a recording as people read it. */
final class SurveyTable {
    private static final double US_PER_SECOND = 1e6;

    private SurveyTable() {}

    static String of(Path file, RecordingSurvey survey) {
        TextTable table = new TextTable(12)
                .line("file", "%s", file)
                .line("format", "%s", survey.format())
                .line("sensor", "%s, %d x %d pixels", survey.sensor(), survey.width(), survey.height());
        if (survey.events() == 0) {
            table.line("events", "none");
        } else {
            events(table, survey);
        }
        return table.line("skipped", "%s", skipped(survey))
                .line("defects", "%s", defects(survey))
                .toString();
    }

    private static void events(TextTable table, RecordingSurvey survey) {
        table.line(
                "events",
                "%,d: %,d ON (%.1f %%), %,d OFF (%.1f %%)",
                survey.events(),
                survey.on(),
                100.0 * survey.on() / survey.events(),
                survey.off(),
                100.0 * survey.off() / survey.events());
        table.line(
                "duration",
                "%.6f s, from %,d us to %,d us",
                survey.durationUs() / US_PER_SECOND,
                survey.firstUs(),
                survey.lastUs());
        table.line(
                "rate",
                "%,.0f events/s on average, %,d in the busiest 10 ms",
                survey.meanEventsPerSecond(),
                survey.peakEventsPerSecond());
        table.line(
                "pixels",
                "x from %d to %d, y from %d to %d",
                survey.minX(),
                survey.maxX(),
                survey.minY(),
                survey.maxY());
    }

    private static String skipped(RecordingSurvey survey) {
        List<String> skipped = new ArrayList<>();
        survey.skipped().forEach((reason, count) -> skipped.add(String.format(Locale.ROOT, "%,d %s", count, reason)));
        return skipped.isEmpty() ? "nothing" : String.join(", ", skipped);
    }

    private static String defects(RecordingSurvey survey) {
        List<String> defects = new ArrayList<>();
        if (survey.backwardSteps() == 1) {
            defects.add("1 event is earlier than the one before it");
        } else if (survey.backwardSteps() > 1) {
            defects.add(String.format(
                    Locale.ROOT, "%,d events are earlier than the ones before them", survey.backwardSteps()));
        }
        if (survey.events() > 1 && (survey.on() == 0 || survey.off() == 0)) {
            defects.add("every event has the same polarity");
        }
        return defects.isEmpty() ? "none found" : String.join("; ", defects);
    }
}
