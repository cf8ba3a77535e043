package dev.afterglow.app.plot;

import dev.afterglow.app.device.PulseTrain;
import dev.afterglow.app.device.TimedPulse;
import dev.afterglow.device.Junction;
import dev.afterglow.device.JunctionState;
import dev.afterglow.device.MagneticState;
import dev.afterglow.device.VoltagePulse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Excess temperature of every mode at many moments of a pulse train, each in closed form.
 *
 * @param timeNs moments, ascending
 * @param excessKelvin of all modes at each moment
 */
record HeatTrace(double[] timeNs, List<double[]> excessKelvin) {
    private static final int POINTS = 40;
    private static final double TAIL_TIME_CONSTANTS = 5;

    static HeatTrace of(Junction junction, PulseTrain train, MagneticState magnetic) {
        List<Double> times = new ArrayList<>();
        List<double[]> heat = new ArrayList<>();
        JunctionState state = new JunctionState(junction.heat().cold(), magnetic);
        for (int i = 0; i < train.pulses().size(); i++) {
            TimedPulse pulse = train.pulses().get(i);
            double nextNs =
                    i + 1 < train.pulses().size() ? train.pulses().get(i + 1).tNs() : pulse.endNs() + tailNs(junction);
            for (double ns : Axis.evenly(0, pulse.widthNs(), POINTS)) {
                times.add(pulse.tNs() + ns);
                heat.add(junction.warm(state, new VoltagePulse(pulse.volts(), ns / 1e9))
                        .excessKelvin());
            }
            JunctionState warm = junction.warm(state, pulse.pulse());
            double quietNs = Math.max(0, nextNs - pulse.endNs());
            for (double ns : Axis.denserAtFirst(quietNs, POINTS)) {
                times.add(pulse.endNs() + ns);
                heat.add(junction.relax(warm, ns / 1e9).excessKelvin());
            }
            state = junction.relax(warm, quietNs / 1e9);
        }
        return new HeatTrace(times.stream().mapToDouble(Double::doubleValue).toArray(), heat);
    }

    double lastNs() {
        return timeNs[timeNs.length - 1];
    }

    double[] modeKelvin(int mode) {
        return excessKelvin.stream().mapToDouble(modes -> modes[mode]).toArray();
    }

    double[] totalKelvin() {
        return excessKelvin.stream()
                .mapToDouble(modes -> Arrays.stream(modes).sum())
                .toArray();
    }

    private static double tailNs(Junction junction) {
        return TAIL_TIME_CONSTANTS * 1e9 * junction.parameters().modes().get(0).timeConstantSeconds();
    }
}
