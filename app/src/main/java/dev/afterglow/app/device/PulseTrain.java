package dev.afterglow.app.device;

import dev.afterglow.device.NeuronPreset;
import java.util.ArrayList;
import java.util.List;

/** Pulses in order of time, of which none begins before the one before has ended. */
public record PulseTrain(List<TimedPulse> pulses) {
    /** Ends and starts closer than this are one moment: sums of decimal fractions are not exact. */
    private static final double SAME_MOMENT_NS = 1e-9;

    public PulseTrain {
        pulses = List.copyOf(pulses);
        if (pulses.isEmpty()) {
            throw new IllegalArgumentException("a pulse train must have a pulse");
        }
        for (int i = 1; i < pulses.size(); i++) {
            if (pulses.get(i).tNs() < pulses.get(i - 1).endNs() - SAME_MOMENT_NS) {
                throw new IllegalArgumentException("pulse %d must not start at %s ns, pulse %d ends at %s ns"
                        .formatted(
                                i + 1, pulses.get(i).tNs(), i, pulses.get(i - 1).endNs()));
            }
        }
    }

    /** Reads {@code t_ns,V,width_ns;...}. */
    public static PulseTrain parse(String text) {
        List<TimedPulse> pulses = new ArrayList<>();
        for (double[] numbers : NumberGroups.parse(text, "pulse", "t_ns,V,width_ns")) {
            try {
                pulses.add(new TimedPulse(numbers[0], numbers[1], numbers[2]));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("pulse " + (pulses.size() + 1) + ": " + e.getMessage(), e);
            }
        }
        return new PulseTrain(pulses);
    }

    /** Write pulses that show what a preset does: five in quick succession, and one more after a rest. */
    public static PulseTrain demonstration(NeuronPreset preset) {
        double tauNs = 1e9 * preset.junction().modes().get(0).timeConstantSeconds();
        double widthNs = 1e9 * preset.pulses().write().seconds();
        List<TimedPulse> pulses = new ArrayList<>();
        double tNs = 0;
        for (int i = 0; i < 6; i++) {
            pulses.add(new TimedPulse(tNs, preset.pulses().write().volts(), widthNs));
            tNs += widthNs + (i < 4 ? tauNs / 2 : 5 * tauNs);
        }
        return new PulseTrain(pulses);
    }

    /** Quiet time before a pulse, zero before the first. */
    double quietNs(int index) {
        return index == 0
                ? 0
                : Math.max(0, pulses.get(index).tNs() - pulses.get(index - 1).endNs());
    }
}
