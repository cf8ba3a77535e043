package dev.afterglow.app.plot;

import dev.afterglow.app.memory.FreeRecallReport;
import dev.afterglow.app.memory.FreeRecallReport.FirstRecall;
import dev.afterglow.app.memory.FreeRecallReport.RecalledList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Serial position curves of all lists beside those of people. */
public final class FreeRecallFigure {
    private static final int PANEL_WIDTH = 460;
    private static final int PANEL_HEIGHT = 350;
    private static final int GAP = 16;
    private static final int COLUMNS = 3;

    private FreeRecallFigure() {}

    public static Figure of(FreeRecallReport report) {
        List<Chart> panels = new ArrayList<>();
        report.lists().forEach(list -> panels.add(recalled(list, report.fitted())));
        for (RecalledList list : report.lists()) {
            FirstRecall human = list.humanFirstRecall();
            if (human != null) {
                panels.add(recalledFirst(list, human, report.fitted()));
            }
        }
        int rows = (panels.size() + COLUMNS - 1) / COLUMNS;
        String subtitle = "%s, %s, %s rehearsal; lists named items-seconds; people: Murdock (1962)"
                .formatted(report.neuron(), report.preset(), report.rehearsed() ? "with" : "without");
        Figure figure = new Figure(
                "Free recall",
                subtitle,
                COLUMNS * PANEL_WIDTH + (COLUMNS - 1) * GAP,
                rows * PANEL_HEIGHT + (rows - 1) * GAP);
        for (int i = 0; i < panels.size(); i++) {
            figure.with(
                    panels.get(i),
                    i % COLUMNS * (PANEL_WIDTH + GAP),
                    i / COLUMNS * (PANEL_HEIGHT + GAP),
                    PANEL_WIDTH,
                    PANEL_HEIGHT);
        }
        return figure;
    }

    private static Chart recalled(RecalledList list, boolean fitted) {
        double[] place = MemoryChart.places(list.human().length);
        String title = "%s: tau %s s, %d devices".formatted(list.list(), Label.of(list.tauSeconds()), list.devices());
        MemoryChart chart = new MemoryChart(title, "place in the list", "share recalled")
                .shares()
                .from(0, place.length + 1.0)
                .human(place, list.human())
                .fitted(fitted ? "fitted" : "raw", place, list.serialPosition())
                .raw("raw, after 5 tau", place, list.delayed());
        chart.chart().withLegendBelow();
        return chart.chart();
    }

    /** People are known at the ends of a list only. */
    private static Chart recalledFirst(RecalledList list, FirstRecall human, boolean fitted) {
        double[] place = MemoryChart.places(list.firstRecall().length);
        int last = human.lastItems().length;
        double[] humanPlace = Arrays.copyOfRange(place, place.length - last - 1, place.length);
        humanPlace[0] = 1;
        double[] humanShare = new double[last + 1];
        humanShare[0] = human.firstItem();
        System.arraycopy(human.lastItems(), 0, humanShare, 1, last);
        MemoryChart chart = new MemoryChart(list.list() + ": recalled first", "place in the list", "share of lists")
                .from(0, place.length + 1.0)
                .humanPoints(humanPlace, humanShare)
                .fitted(fitted ? "fitted" : "raw", place, list.firstRecall());
        chart.chart().style().setYAxisMin(0.0);
        chart.chart().withLegendBelow();
        return chart.chart();
    }
}
