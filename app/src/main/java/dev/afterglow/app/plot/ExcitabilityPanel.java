package dev.afterglow.app.plot;

import dev.afterglow.device.Junction;
import dev.afterglow.device.JunctionState;
import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.VoltagePulse;
import java.util.Arrays;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * The two-pulse experiment: by how much the first write pulse raises the complementary log-log of the second one's
 * probability, which is the logarithm of its hazard, over the time between them.
 */
final class ExcitabilityPanel {
    private static final int POINTS = 161;
    private static final double TIME_CONSTANTS = 8;
    private static final double SMALLEST_SHOWN = 1e-4;

    private ExcitabilityPanel() {}

    static Chart of(Junction junction, NeuronPreset preset) {
        VoltagePulse write = preset.pulses().write();
        double tau = preset.junction().modes().get(0).timeConstantSeconds();
        double chi = junction.law()
                .excitabilityPerKelvin(write.volts(), preset.junction().ambientKelvin());
        JunctionState warm = junction.warm(junction.cold(), write);
        double coldHazard = junction.hazard(junction.cold(), write);

        double[] seconds = Axis.evenly(0, TIME_CONSTANTS * tau, POINTS);
        double[] ns = Axis.map(seconds, s -> 1e9 * s);
        double[] gain = Axis.map(seconds, s -> Math.log(junction.hazard(junction.relax(warm, s), write) / coldHazard));
        double[] law = Axis.map(seconds, s -> chi * junction.relax(warm, s).totalExcessKelvin());

        Chart chart = new Chart(
                "Two-pulse excitability",
                "interval between two write pulses (ns)",
                "cloglog p\u2082 \u2212 cloglog p\u2081");
        chart.line("second pulse after the first", ns, gain, Palette.VERMILION);
        chart.thinLine("\u03c7\u03b8: if the heat stayed through the pulse", ns, law, Palette.PALE_INK);
        chart.from(0, ns[POINTS - 1]).style().setXAxisDecimalPattern("#,##0.###");
        chart.style().setLegendPosition(LegendPosition.InsideNE);
        if (Arrays.stream(gain).allMatch(y -> y > SMALLEST_SHOWN)
                && Arrays.stream(law).allMatch(y -> y > SMALLEST_SHOWN)) {
            chart.style().setYAxisLogarithmic(true).setYAxisDecimalPattern("0.####");
        } else {
            chart.style().setYAxisMin(0.0).setYAxisDecimalPattern("0.###");
        }
        return chart;
    }
}
