package dev.afterglow.app.plot;

import dev.afterglow.device.FosterMode;
import dev.afterglow.device.Junction;
import dev.afterglow.device.JunctionState;
import dev.afterglow.device.MagneticState;
import dev.afterglow.device.NeuronFigures;
import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.VoltagePulse;
import java.util.List;

/** Switching probability over the voltage of a pulse as wide as the write pulse, at several temperatures left over. */
final class SwitchingPanel {
    private static final int POINTS = 241;
    private static final double LITTLE = 0.002;

    private SwitchingPanel() {}

    static Chart of(Junction junction, NeuronPreset preset) {
        double seconds = preset.pulses().write().seconds();
        double perPulse = NeuronFigures.of(preset).excessKelvinPerPulse();
        List<Double> residuals = List.of(0.0, 0.5 * perPulse, perPulse, 2 * perPulse);
        double surest =
                probability(junction, seconds, 0, 2 * junction.parameters().criticalVolts());
        double most = voltsFor((1 - LITTLE) * surest, junction, seconds, 0);
        double least = voltsFor(LITTLE, junction, seconds, residuals.get(residuals.size() - 1));
        double[] range = Axis.roundRange(least, most);
        double[] volts = Axis.evenly(range[0], range[1], POINTS);

        Chart chart = new Chart("Switching", "pulse voltage (V)", "switching probability");
        for (int i = 0; i < residuals.size(); i++) {
            double residual = residuals.get(i);
            String name = i == 0 ? "cold" : Label.of(residual) + " K left over";
            double[] probability = Axis.map(volts, v -> probability(junction, seconds, residual, v));
            chart.line(name, volts, probability, Palette.WARMING.get(i));
        }
        chart.style()
                .setYAxisMin(0.0)
                .setYAxisMax(1.0)
                .setXAxisDecimalPattern("0.0##")
                .setYAxisDecimalPattern("0.0");
        return chart.from(range[0], range[1]);
    }

    /** Voltage of a probability, by bisection: probability grows with voltage. */
    private static double voltsFor(double wanted, Junction junction, double seconds, double residual) {
        double low = 0;
        double high = 2 * junction.parameters().criticalVolts();
        for (int i = 0; i < 40; i++) {
            double middle = (low + high) / 2;
            if (probability(junction, seconds, residual, middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double probability(Junction junction, double seconds, double residual, double volts) {
        JunctionState state = new JunctionState(inFastestMode(junction, residual), MagneticState.ANTIPARALLEL);
        return junction.switchingProbability(state, new VoltagePulse(volts, seconds));
    }

    private static double[] inFastestMode(Junction junction, double residual) {
        List<FosterMode> modes = junction.parameters().modes();
        double[] excessKelvin = new double[modes.size()];
        excessKelvin[0] = residual;
        return excessKelvin;
    }
}
