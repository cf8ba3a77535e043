package dev.afterglow.app.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A panel of curves over one axis, in the house's look. */
final class Chart implements Panel {
    private static final float LINE_WIDTH = 2.2f;
    private static final BasicStroke DASHED =
            new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {6, 5}, 0);

    private final XYChart chart;

    Chart(String title, String xTitle, String yTitle) {
        chart = new XYChartBuilder()
                .title(title)
                .xAxisTitle(xTitle)
                .yAxisTitle(yTitle)
                .build();
        XYStyler style = chart.getStyler();
        style.setLocale(Locale.ROOT);
        style.setBaseFont(Lettering.TICKS);
        style.setChartTitleFont(Lettering.PANEL_TITLE);
        style.setChartFontColor(Palette.INK);
        style.setChartTitleBoxVisible(false);
        style.setChartTitlePadding(8);
        style.setChartPadding(10);
        style.setChartBackgroundColor(Palette.PAPER);
        style.setPlotBackgroundColor(Palette.PAPER);
        style.setPlotBorderVisible(false);
        style.setPlotGridLinesColor(Palette.GRID);
        style.setPlotGridLinesStroke(new BasicStroke(1));
        style.setPlotGridVerticalLinesVisible(false);
        style.setPlotContentSize(1);
        style.setAxisTitleFont(Lettering.AXIS_TITLE);
        style.setAxisTickLabelsFont(Lettering.TICKS);
        style.setAxisTickLabelsColor(Palette.PALE_INK);
        style.setAxisTickMarksColor(Palette.PALE_INK);
        style.setXAxisLabelAlignment(TextAlignment.Centre);
        style.setLegendFont(Lettering.TICKS);
        style.setLegendBorderColor(Palette.PAPER);
        style.setLegendBackgroundColor(Palette.PAPER);
        style.setLegendSeriesLineLength(26);
        style.setLegendPosition(LegendPosition.InsideNW);
        style.setAnnotationTextFont(Lettering.TICKS);
        style.setAnnotationTextFontColor(Palette.PALE_INK);
    }

    XYStyler style() {
        return chart.getStyler();
    }

    XYChart chart() {
        return chart;
    }

    XYSeries line(String name, double[] x, double[] y, Color color) {
        XYSeries series = chart.addSeries(name, x, y);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(color);
        series.setLineStyle(new BasicStroke(LINE_WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        return series;
    }

    XYSeries dashed(String name, double[] x, double[] y, Color color) {
        XYSeries series = line(name, x, y, color);
        series.setLineStyle(DASHED);
        return series;
    }

    @Override
    public void paint(Graphics2D graphics, int widthPx, int heightPx) {
        chart.paint(graphics, widthPx, heightPx);
    }
}
