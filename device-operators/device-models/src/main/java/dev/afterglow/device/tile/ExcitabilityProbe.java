package dev.afterglow.device.tile;

import java.util.Arrays;

/**
 * Watches the neurons of one tile in a stream and counts, beside what the law expects, how often they switch: those hit again
 * within the fast time constant, and those that had rested for ten of them. Pulses on switched neurons do not count.
 */
public final class ExcitabilityProbe {
    private static final int RESTED_TAUS = 10;

    private final JunctionTileModel model;
    private final long[] lastUs;
    private final Tally again = new Tally();
    private final Tally rested = new Tally();

    /** Pulses on neurons that could switch, how many did, and the sum of their switching probabilities. */
    public static final class Tally {
        private long pulses;
        private long switches;
        private double expectedSwitches;

        public long pulses() {
            return pulses;
        }

        public double frequency() {
            return (double) switches / pulses;
        }

        public double expectedFrequency() {
            return expectedSwitches / pulses;
        }

        private void add(boolean switched, double probability) {
            pulses++;
            switches += switched ? 1 : 0;
            expectedSwitches += probability;
        }
    }

    public ExcitabilityProbe(JunctionTileModel model, int neurons) {
        this.model = model;
        lastUs = new long[neurons];
        Arrays.fill(lastUs, Long.MIN_VALUE / 2);
    }

    /**
     * Gives pulses to the neurons as the model does.
     *
     * @param tickUs sensor time that the batch's offsets count from
     */
    public void apply(NeuronTileState state, PulseBatch batch, int from, int to, long tickUs) {
        for (int i = from; i < to; i++) {
            int neuron = batch.neuron[i];
            boolean wasSwitched = state.isSwitched(neuron);
            double probability = model.switchingProbability(state, neuron, batch.offsetUs[i]);
            model.apply(state, batch, i, i + 1);
            double quietUs = tickUs + batch.offsetUs[i] - lastUs[neuron];
            lastUs[neuron] = tickUs + batch.offsetUs[i];
            if (wasSwitched) {
                continue;
            }
            if (quietUs <= model.fastTauUs()) {
                again.add(state.isSwitched(neuron), probability);
            } else if (quietUs >= RESTED_TAUS * model.fastTauUs()) {
                rested.add(state.isSwitched(neuron), probability);
            }
        }
    }

    public Tally again() {
        return again;
    }

    public Tally rested() {
        return rested;
    }

    /** How many times as often neurons switch that are hit again: as counted. */
    public double factor() {
        return again.frequency() / rested.frequency();
    }

    /** As the law says for the temperatures that the neurons had. */
    public double expectedFactor() {
        return again.expectedFrequency() / rested.expectedFrequency();
    }
}
