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
    private static final int MOST_LABELS = 8;
    private static final double HEADROOM = 1.3;
    private static final double LABEL_HEIGHT = 1.08;

    private HeatPanel() {}

    static Chart of(Junction junction, PulseTrain train, MagneticState state) {
        HeatTrace trace = HeatTrace.of(junction, train, state);
        double[] total = trace.totalKelvin();
        double hottest = Math.max(1e-9, Arrays.stream(total).max().orElse(0));

        Chart chart = new Chart("Heating and cooling", "time (ns)", "temperature above ambient (K)");
        shadePulses(chart, train, HEADROOM * hottest);
        List<FosterMode> modes = junction.parameters().modes();
        List<Color> colors = List.of(Palette.ORANGE, Palette.GREEN, Palette.PURPLE);
        for (int mode = 0; modes.size() > 1 && mode < Math.min(modes.size(), colors.size()); mode++) {
            double tauNs = 1e9 * modes.get(mode).timeConstantSeconds();
            chart.line(
                            String.format(Locale.ROOT, "mode of %.3g ns", tauNs),
                            trace.timeNs(),
                            trace.modeKelvin(mode),
                            colors.get(mode))
                    .setLineWidth(1.4f);
        }
        chart.line("all heat", trace.timeNs(), total, Palette.VERMILION);
        label(chart, new Bench(junction.parameters()).expect(train, state), hottest);
        chart.style()
                .setYAxisMin(0.0)
                .setYAxisMax(HEADROOM * hottest)
                .setXAxisMin(trace.timeNs()[0])
                .setXAxisMax(trace.timeNs()[trace.timeNs().length - 1])
                .setYAxisDecimalPattern(hottest < 1 ? "0.0##" : "0.#")
                .setXAxisDecimalPattern("#,##0.###");
        return chart;
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
        XYSeries shade = chart.chart().addSeries("pulse, its p(switch) above", x, y);
        shade.setXYSeriesRenderStyle(XYSeriesRenderStyle.Area);
        shade.setLineStyle(SeriesLines.NONE).setLineColor(Palette.SHADE);
        shade.setMarker(SeriesMarkers.NONE);
        shade.setFillColor(Palette.SHADE);
    }

    private static void label(Chart chart, List<BenchPulse> pulses, double hottest) {
        if (pulses.size() > MOST_LABELS) {
            return;
        }
        for (BenchPulse pulse : pulses) {
            String text = String.format(Locale.ROOT, "%.2g", pulse.probability());
            double middle = pulse.tNs() + pulse.widthNs() / 2;
            chart.chart().addAnnotation(new AnnotationText(text, middle, LABEL_HEIGHT * hottest, false));
        }
    }
}
