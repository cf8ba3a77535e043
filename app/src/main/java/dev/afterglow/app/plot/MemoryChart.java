package dev.afterglow.app.plot;

import java.awt.BasicStroke;
import java.util.Arrays;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A panel of psychology: people in ink with dashes, neurons in colour. */
final class MemoryChart {
    private static final float[] DASHES = {5, 4};
    private static final int MARKER_SIZE = 7;

    private final Chart chart;

    MemoryChart(String title, String xTitle, String yTitle) {
        chart = new Chart(title, xTitle, yTitle);
        chart.style().setMarkerSize(MARKER_SIZE);
        chart.style().setErrorBarsColor(Palette.PALE_INK);
        chart.style().setXAxisDecimalPattern("0.##").setYAxisDecimalPattern("0.0");
    }

    /** From zero to certainty. */
    MemoryChart shares() {
        chart.style().setYAxisMin(0.0).setYAxisMax(1.0);
        return this;
    }

    MemoryChart from(double least, double most) {
        chart.from(least, most);
        return this;
    }

    Chart chart() {
        return chart;
    }

    MemoryChart human(double[] x, double[] y) {
        chart.points("people", x, y, Palette.INK, SeriesMarkers.CIRCLE).setLineStyle(dashed());
        return this;
    }

    /** Of people who are not known in between. */
    MemoryChart humanPoints(double[] x, double[] y) {
        chart.points("people", x, y, Palette.INK, SeriesMarkers.CIRCLE).setLineStyle(SeriesLines.NONE);
        return this;
    }

    MemoryChart human(double[] x, double[] y, double[] deviation) {
        chart.points("people, SD", x, y, deviation, Palette.INK, SeriesMarkers.CIRCLE)
                .setLineStyle(dashed());
        return this;
    }

    MemoryChart fitted(String name, double[] x, double[] y) {
        chart.points(name, x, y, Palette.VERMILION, SeriesMarkers.SQUARE);
        return this;
    }

    /** Only of a neuron that was fitted: otherwise the raw curve is the same. */
    MemoryChart fittedIf(boolean fitted, String name, double[] x, double[] y) {
        return fitted ? fitted(name, x, y) : this;
    }

    MemoryChart raw(String name, double[] x, double[] y) {
        chart.points(name, x, y, Palette.BLUE, SeriesMarkers.DIAMOND).setLineStyle(new BasicStroke(1.3f));
        return this;
    }

    private static BasicStroke dashed() {
        return new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0);
    }

    /** 1, 2, 3... */
    static double[] places(int count) {
        double[] places = new double[count];
        Arrays.setAll(places, i -> i + 1);
        return places;
    }
}
