package dev.afterglow.app.plot;

import dev.afterglow.device.Junction;
import dev.afterglow.device.NeuronFigures;
import dev.afterglow.device.NeuronPreset;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.Styler.YAxisPosition;

/** What heat does to the barrier and to the critical voltage, each on an axis of its own colour. */
final class BarrierPanel {
    private static final int POINTS = 121;
    private static final double LEAST_RANGE_KELVIN = 100;

    private BarrierPanel() {}

    static Chart of(Junction junction, NeuronPreset preset) {
        double ambient = preset.junction().ambientKelvin();
        double range = Math.max(LEAST_RANGE_KELVIN, NeuronFigures.of(preset).mostExcessKelvin());
        double hottest = Math.min(ambient + range, 0.98 * preset.junction().curieKelvin());
        double[] bounds = Axis.roundRange(ambient, hottest);
        double[] kelvin = Axis.evenly(bounds[0], bounds[1], POINTS);

        Chart chart = new Chart("Barrier", "temperature (K)", "thermal stability factor \u0394");
        chart.line("\u0394, left axis", kelvin, Axis.map(kelvin, junction.law()::stabilityFactor), Palette.BLUE);
        XYSeries critical = chart.line(
                "critical voltage, right axis",
                kelvin,
                Axis.map(kelvin, junction.law()::criticalVolts),
                Palette.VERMILION);
        critical.setYAxisGroup(1);
        chart.chart().setYAxisGroupTitle(0, "thermal stability factor \u0394");
        chart.chart().setYAxisGroupTitle(1, "critical voltage (V)");
        chart.style().setYAxisGroupPosition(1, YAxisPosition.Right);
        chart.style().setYAxisGroupTitleColor(0, Palette.BLUE).setYAxisGroupTitleColor(1, Palette.VERMILION);
        chart.style()
                .setYAxisGroupTickLabelsColorMap(0, Palette.BLUE)
                .setYAxisGroupTickLabelsColorMap(1, Palette.VERMILION)
                .setXAxisDecimalPattern("0")
                .setYAxisDecimalPattern("0.##");
        chart.style().setLegendPosition(LegendPosition.InsideNE);
        return chart.from(bounds[0], bounds[1]);
    }
}
