package dev.afterglow.device;

import java.util.ArrayList;
import java.util.List;

/** Pulses at given times on one junction that is held in its magnetic state, as on a bench: heat follows, switches do not. */
public record PulseTrain(List<TimedPulse> pulses) {
    /** Pulse and the device time at which it starts. */
    public record TimedPulse(double startSeconds, VoltagePulse pulse) {
        double endSeconds() {
            return startSeconds + pulse.seconds();
        }
    }

    public PulseTrain {
        pulses = List.copyOf(pulses);
        for (int i = 1; i < pulses.size(); i++) {
            if (pulses.get(i).startSeconds() < pulses.get(i - 1).endSeconds()) {
                throw new IllegalArgumentException("pulse %d must not start before pulse %d has ended: %s s"
                        .formatted(i + 1, i, pulses.get(i).startSeconds()));
            }
        }
    }

    /** What each pulse finds, does and would do, from a junction at ambient temperature. */
    public List<PulseOutcome> on(Junction junction, MagneticState magnetic) {
        List<PulseOutcome> outcomes = new ArrayList<>();
        JunctionState state = new JunctionState(junction.heat().cold(), magnetic);
        double nowSeconds = pulses.isEmpty() ? 0 : pulses.get(0).startSeconds();
        for (TimedPulse timed : pulses) {
            state = junction.relax(state, timed.startSeconds() - nowSeconds);
            PulseOutcome outcome = junction.step(state, timed.pulse(), 1);
            outcomes.add(outcome);
            state = outcome.after();
            nowSeconds = timed.endSeconds();
        }
        return outcomes;
    }
}
