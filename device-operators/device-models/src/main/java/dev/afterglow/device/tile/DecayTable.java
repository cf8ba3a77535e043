package dev.afterglow.device.tile;

import dev.afterglow.device.TimeCompression;

/**
 * {@code exp(-t/tau)} of both traces for whole microseconds as a product of two entries: {@code t = 256 coarse + fine}. Entries
 * of the two traces lie side by side, so that one cache line serves both.
 */
final class DecayTable {
    static final int FINE_BITS = 8;
    static final int FINE_MASK = (1 << FINE_BITS) - 1;

    /** Below this a trace counts as nothing, so that no tile at rest computes with denormal numbers. */
    private static final double NOTHING = 1e-30;

    /** Fast trace at 2i, slow trace at 2i + 1. */
    final double[] coarse;

    final double[] fine;

    private final int tickUs;
    private final double fastTauUs;
    private final double slowTauUs;

    DecayTable(int tickUs, double fastTauUs, double slowTauUs) {
        if (tickUs < 1 || tickUs > Character.MAX_VALUE) {
            throw new IllegalArgumentException("tickUs must be in [1, 65535]: " + tickUs);
        }
        this.tickUs = tickUs;
        this.fastTauUs = fastTauUs;
        this.slowTauUs = slowTauUs;
        coarse = table((tickUs >>> FINE_BITS) + 1, 1 << FINE_BITS);
        fine = table(1 << FINE_BITS, 1);
    }

    static DecayTable of(int tickUs, TwoModeJunction device, TimeCompression compression) {
        return new DecayTable(
                tickUs,
                1e6 * compression.sensorSeconds(device.fast().timeConstantSeconds()),
                1e6 * compression.sensorSeconds(device.slow().timeConstantSeconds()));
    }

    int tickUs() {
        return tickUs;
    }

    double fastTauUs() {
        return fastTauUs;
    }

    double fast(int us) {
        return coarse[us >>> FINE_BITS << 1] * fine[(us & FINE_MASK) << 1];
    }

    double slow(int us) {
        return coarse[(us >>> FINE_BITS << 1) + 1] * fine[((us & FINE_MASK) << 1) + 1];
    }

    double fastOverTick() {
        return fast(tickUs);
    }

    double slowOverTick() {
        return slow(tickUs);
    }

    double fastOverTicks(long ticks) {
        return Math.exp(-(double) ticks * tickUs / fastTauUs);
    }

    double slowOverTicks(long ticks) {
        return Math.exp(-(double) ticks * tickUs / slowTauUs);
    }

    /** Cools a whole tile over ticks without a pulse. */
    void rest(NeuronTileState state, long ticks) {
        state.requireTick();
        double fastLeft = fastOverTicks(ticks);
        double slowLeft = slowOverTicks(ticks);
        float[] fast = state.fast;
        float[] slow = state.slow;
        for (int neuron = 0; neuron < fast.length; neuron++) {
            fast[neuron] = (float) settle(fast[neuron] * fastLeft);
            slow[neuron] = (float) settle(slow[neuron] * slowLeft);
        }
    }

    static double settle(double trace) {
        return trace < NOTHING ? 0 : trace;
    }

    private double[] table(int entries, int stepUs) {
        double[] table = new double[2 * entries];
        for (int i = 0; i < entries; i++) {
            double elapsedUs = (double) i * stepUs;
            table[2 * i] = Math.exp(-elapsedUs / fastTauUs);
            table[2 * i + 1] = Math.exp(-elapsedUs / slowTauUs);
        }
        return table;
    }
}
