package dev.afterglow.app.plot;

import dev.afterglow.app.device.Bench;
import dev.afterglow.app.device.BenchPulse;
import dev.afterglow.app.device.PulseTrain;
import dev.afterglow.app.device.TimedPulse;
import dev.afterglow.device.FosterMode;
import dev.afterglow.device.Junction;
import dev.afterglow.device.MagneticState;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Heating and cooling over a train of pulses, with the switching probability of each pulse above it. */
final class HeatPanel {
    private static final double HEADROOM = 1.2;

    private static final double LABEL_HEIGHT = 1.1;
    /** Of a label, as a part of the time axis. */
    private static final double LABEL_WIDTH = 0.055;

    private HeatPanel() {}

    static Chart of(Junction junction, PulseTrain train, MagneticState state) {
        HeatTrace trace = HeatTrace.of(junction, train, state);
        double[] total = trace.totalKelvin();
        double hottest = Math.max(1e-9, Arrays.stream(total).max().orElse(0));

        Chart chart = new Chart(
                "Heat of pulses, and their switching probability", "time (ns)", "temperature above ambient (K)");
        shadePulses(chart, train, HEADROOM * hottest);
        List<FosterMode> modes = junction.parameters().modes();
        List<Color> colors = List.of(Palette.ORANGE, Palette.GREEN, Palette.PURPLE);
        for (int mode = 0; modes.size() > 1 && mode < Math.min(modes.size(), colors.size()); mode++) {
            String name = "mode of " + Label.of(1e9 * modes.get(mode).timeConstantSeconds()) + " ns";
            chart.thinLine(name, trace.timeNs(), trace.modeKelvin(mode), colors.get(mode));
        }
        chart.line("all heat", trace.timeNs(), total, Palette.VERMILION);
        double labelNs = LABEL_WIDTH * (trace.lastNs() - trace.timeNs()[0]);
        label(chart, new Bench(junction.parameters()).expect(train, state), LABEL_HEIGHT * hottest, labelNs);
        chart.style()
                .setYAxisMin(0.0)
                .setYAxisMax(HEADROOM * hottest)
                .setYAxisDecimalPattern(hottest < 1 ? "0.0##" : "0.#")
                .setXAxisDecimalPattern("#,##0.###");
        return chart.from(trace.timeNs()[0], trace.lastNs()).withLegendBelow();
    }

    private static void shadePulses(Chart chart, PulseTrain train, double top) {
        double[] x = new double[4 * train.pulses().size()];
        double[] y = new double[x.length];
        int at = 0;
        for (TimedPulse pulse : train.pulses()) {
            for (double time : new double[] {pulse.tNs(), pulse.tNs(), pulse.endNs(), pulse.endNs()}) {
                y[at] = at % 4 == 1 || at % 4 == 2 ? top : 0;
                x[at++] = time;
            }
        }
        XYSeries shade = chart.chart().addSeries("pulse", x, y);
        shade.setShowInLegend(false);
        shade.setXYSeriesRenderStyle(XYSeriesRenderStyle.Area);
        shade.setLineStyle(SeriesLines.NONE).setLineColor(Palette.SHADE);
        shade.setMarker(SeriesMarkers.NONE);
        shade.setFillColor(Palette.SHADE);
    }

    /** Labels as many pulses as there is room for. */
    private static void label(Chart chart, List<BenchPulse> pulses, double heightKelvin, double widthNs) {
        double freeFromNs = Double.NEGATIVE_INFINITY;
        for (BenchPulse pulse : pulses) {
            double middleNs = pulse.tNs() + pulse.widthNs() / 2;
            if (middleNs >= freeFromNs) {
                String text = String.format(Locale.ROOT, "%.2f", pulse.probability());
                chart.chart().addAnnotation(new AnnotationText(text, middleNs, heightKelvin, false));
                freeFromNs = middleNs + widthNs;
            }
        }
    }
}
