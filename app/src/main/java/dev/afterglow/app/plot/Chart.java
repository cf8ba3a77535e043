package dev.afterglow.app.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A panel of curves over one axis, in the house's look. */
final class Chart implements Panel {
    private static final float LINE_WIDTH = 2.2f;
    private static final float THIN_LINE_WIDTH = 1.3f;

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
        style.setPlotContentSize(0.98);
        style.setXAxisTickMarkSpacingHint(70);
        style.setYAxisTickMarkSpacingHint(50);
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
        XYSeries series = chart.addSeries(name, withoutSecond(x), withoutSecond(y));
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(color);
        series.setLineStyle(new BasicStroke(LINE_WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        return series;
    }

    /** A curve that accompanies another. */
    XYSeries thinLine(String name, double[] x, double[] y, Color color) {
        XYSeries series = line(name, x, y, color);
        series.setLineStyle(new BasicStroke(THIN_LINE_WIDTH));
        return series;
    }

    /** Measured points, joined; every one is kept and marked. */
    XYSeries points(String name, double[] x, double[] y, Color color, Marker marker) {
        XYSeries series = chart.addSeries(name, x, y);
        series.setMarker(marker).setMarkerColor(color).setLineColor(color);
        series.setLineStyle(new BasicStroke(LINE_WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        return series;
    }

    /** As {@link #points}, with bars of a deviation to both sides. */
    XYSeries points(String name, double[] x, double[] y, double[] deviation, Color color, Marker marker) {
        XYSeries series = points(name, x, y, color, marker);
        chart.updateXYSeries(name, x, y, deviation);
        return series;
    }

    /** Puts the legend below the plot, where no curve can meet it. */
    Chart withLegendBelow() {
        style().setLegendPosition(LegendPosition.OutsideS);
        style().setLegendLayout(LegendLayout.Horizontal);
        return this;
    }

    /** Shows x exactly from one round number to another. */
    Chart from(double least, double most) {
        style().setXAxisMin(least).setXAxisMax(most);
        return this;
    }

    @Override
    public void paint(Graphics2D graphics, int widthPx, int heightPx) {
        chart.paint(graphics, widthPx, heightPx);
    }

    /** The library puts ticks on evenly spaced points instead of on round numbers, so the points are made uneven. */
    private static double[] withoutSecond(double[] points) {
        if (points.length < 4) {
            return points;
        }
        double[] fewer = Arrays.copyOfRange(points, 1, points.length);
        fewer[0] = points[0];
        return fewer;
    }
}
