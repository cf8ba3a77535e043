package dev.afterglow.app.device;

import dev.afterglow.device.Junction;
import dev.afterglow.device.JunctionParameters;
import dev.afterglow.device.JunctionState;
import dev.afterglow.device.MagneticState;
import dev.afterglow.device.PulseOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One junction of the reference model, cold at the start, and the pulses it is given. */
public final class Bench {
    private static final double NS_PER_SECOND = 1e9;
    /** A draw that never switches: probabilities are at most one and draws are below it. */
    private static final double NEVER = 1;

    private final Junction junction;

    public Bench(JunctionParameters parameters) {
        junction = new Junction(parameters);
    }

    /** Gives a train to a junction whose state stays as it is, whatever the probabilities. */
    public List<BenchPulse> expect(PulseTrain train, MagneticState state) {
        double[] draws = new double[train.pulses().size()];
        Arrays.fill(draws, NEVER);
        return run(train, state, draws, false);
    }

    /** Gives a train to a junction that switches wherever a draw is below the probability. */
    public List<BenchPulse> sample(PulseTrain train, MagneticState state, double[] draws) {
        if (draws.length != train.pulses().size()) {
            throw new IllegalArgumentException("there must be a draw for each of the %d pulses: %d"
                    .formatted(train.pulses().size(), draws.length));
        }
        return run(train, state, draws, true);
    }

    private List<BenchPulse> run(PulseTrain train, MagneticState start, double[] draws, boolean sampled) {
        List<BenchPulse> done = new ArrayList<>();
        JunctionState now = new JunctionState(junction.heat().cold(), start);
        for (int i = 0; i < draws.length; i++) {
            TimedPulse pulse = train.pulses().get(i);
            now = junction.relax(now, train.quietNs(i) / NS_PER_SECOND);
            PulseOutcome outcome = junction.step(now, pulse.pulse(), draws[i]);
            done.add(report(pulse, outcome, sampled));
            now = outcome.after();
        }
        return done;
    }

    private static BenchPulse report(TimedPulse pulse, PulseOutcome outcome, boolean sampled) {
        return new BenchPulse(
                pulse.tNs(),
                pulse.volts(),
                pulse.widthNs(),
                outcome.before().magnetic() == MagneticState.ANTIPARALLEL ? "AP" : "P",
                outcome.before().totalExcessKelvin(),
                outcome.after().totalExcessKelvin(),
                outcome.hazard(),
                outcome.probability(),
                outcome.joules(),
                sampled ? outcome.switched() : null);
    }
}
