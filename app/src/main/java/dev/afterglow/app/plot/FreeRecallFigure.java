package dev.afterglow.app.plot;

import dev.afterglow.app.memory.FreeRecallReport;
import dev.afterglow.app.memory.FreeRecallReport.RecalledList;

/** Serial position curves of all lists beside those of people. */
public final class FreeRecallFigure {
    private static final int PANEL_WIDTH = 460;
    private static final int PANEL_HEIGHT = 350;
    private static final int GAP = 16;
    private static final int COLUMNS = 3;

    private FreeRecallFigure() {}

    public static Figure of(FreeRecallReport report) {
        int rows = (report.lists().size() + COLUMNS - 1) / COLUMNS;
        String subtitle = "%s, %s, %s rehearsal; lists named items-seconds; people: Murdock (1962)"
                .formatted(report.neuron(), report.preset(), report.rehearsed() ? "with" : "without");
        Figure figure = new Figure(
                "Free recall",
                subtitle,
                COLUMNS * PANEL_WIDTH + (COLUMNS - 1) * GAP,
                rows * PANEL_HEIGHT + (rows - 1) * GAP);
        for (int i = 0; i < report.lists().size(); i++) {
            figure.with(
                    panel(report.lists().get(i)),
                    i % COLUMNS * (PANEL_WIDTH + GAP),
                    i / COLUMNS * (PANEL_HEIGHT + GAP),
                    PANEL_WIDTH,
                    PANEL_HEIGHT);
        }
        return figure;
    }

    private static Chart panel(RecalledList list) {
        double[] place = MemoryChart.places(list.human().length);
        String title = "%s: tau %s s, %d devices".formatted(list.list(), Label.of(list.tauSeconds()), list.devices());
        MemoryChart chart = new MemoryChart(title, "place in the list", "share recalled")
                .shares()
                .from(0, place.length + 1.0)
                .human(place, list.human())
                .fitted("fitted", place, list.serialPosition())
                .raw("raw, after 5 tau", place, list.delayed());
        chart.chart().withLegendBelow();
        return chart.chart();
    }
}
