package dev.afterglow.app.plot;

import dev.afterglow.app.memory.NBackLevel;
import dev.afterglow.app.memory.NBackReport;
import java.awt.Color;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** d' over n beside people and controls, and what the answers were made of. */
public final class NBackFigure {
    private static final int PANEL_WIDTH = 760;
    private static final int SECOND_WIDTH = 500;
    private static final int PANEL_HEIGHT = 460;
    private static final int GAP = 20;
    private static final List<Color> CONTROLS = List.of(Palette.GREEN, Palette.PURPLE, Palette.ORANGE, Palette.SKY);

    private NBackFigure() {}

    public static Figure of(NBackReport report) {
        String subtitle = "%s, %s; %s: tau %s items, %d devices an item; people: Oberauer (2006), experiment 1"
                .formatted(
                        report.neuron(),
                        report.preset(),
                        report.fitted() ? "fitted" : "raw",
                        Label.of(report.fit().tauItems()),
                        report.fit().devices());
        return new Figure("n-back", subtitle, PANEL_WIDTH + GAP + SECOND_WIDTH, PANEL_HEIGHT)
                .with(sensitivity(report), 0, 0, PANEL_WIDTH, PANEL_HEIGHT)
                .with(answers(report), PANEL_WIDTH + GAP, 0, SECOND_WIDTH, PANEL_HEIGHT);
    }

    private static Chart sensitivity(NBackReport report) {
        double[] n = MemoryChart.places(report.levels().size());
        MemoryChart chart = new MemoryChart("Sensitivity", "n", "d'")
                .from(0, n.length + 1.0)
                .human(n, report.humanDPrime(), report.humanDPrimeDeviation())
                .fittedIf(report.fitted(), "fitted", n, of(report.levels(), NBackLevel::dPrime))
                .raw("raw", n, of(report.raw().levels(), NBackLevel::dPrime));
        for (int i = 0; i < report.controls().size(); i++) {
            NBackReport.Control control = report.controls().get(i);
            chart.chart().points(control.neuron(), n, control.dPrime(), CONTROLS.get(i), SeriesMarkers.NONE);
        }
        chart.chart().withLegendBelow();
        return chart.chart();
    }

    private static Chart answers(NBackReport report) {
        List<NBackLevel> levels = report.levels();
        double[] n = MemoryChart.places(levels.size());
        Chart chart = new MemoryChart(
                        "Answers of \"same\"" + (report.fitted() ? ", fitted" : ""), "n", "share of letters")
                .shares()
                .from(0, n.length + 1.0)
                .fitted("targets", n, of(levels, NBackLevel::hits))
                .chart();
        chart.points(
                "lures, n - 1 or n + 1",
                n,
                of(levels, NBackLevel::lureFalseAlarms),
                Palette.ORANGE,
                SeriesMarkers.TRIANGLE_UP);
        chart.points("others", n, of(levels, NBackLevel::nonLureFalseAlarms), Palette.BLUE, SeriesMarkers.DIAMOND);
        return chart.withLegendBelow();
    }

    private static double[] of(List<NBackLevel> levels, ToDoubleFunction<NBackLevel> figure) {
        return levels.stream().mapToDouble(figure).toArray();
    }
}
