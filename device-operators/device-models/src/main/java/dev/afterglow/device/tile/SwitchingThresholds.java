package dev.afterglow.device.tile;

/**
 * The switching law turned round: for a draw, how warm a junction must be to switch. Both traces warm it, the slow one by a
 * weight that hardly depends on how large it is, so that a junction switches if {@code fast + weight slow} exceeds a threshold.
 *
 * <p>One entry serves all draws of a 512th, so the threshold is a narrow range. Inside it {@link SwitchingTable#lookCloser} decides;
 * outside, which is nearly always, the decision is the exact law's. To be found by the bits of the draw, and small enough for the
 * first-level cache, is what makes this quicker than looking the probability up.
 */
final class SwitchingThresholds {
    static final int ENTRY = 4;

    private static final int CELL_BITS = 9;
    private static final int CELLS = 1 << CELL_BITS;
    /** Values of the slow trace at which the threshold is found, with the largest deviation from a line allowed for between them. */
    private static final int SLOW_STEPS = 16;

    private static final int BISECTIONS = 30;
    /** Whoever compares may do so with floats. */
    private static final double ROUNDING = 1e-6;

    /** Stands for thresholds below and above all that the traces can be. */
    private static final double OUTSIDE_KELVIN = 1;

    /** Four for each cell of draws: middle of the threshold in kelvin, weight of the slow trace, half width in kelvin, nothing. */
    final float[] ofDraw = new float[ENTRY * CELLS];

    private final SwitchingTable law;
    private final double mostFast;
    private final double mostSlow;

    SwitchingThresholds(SwitchingTable law) {
        this.law = law;
        mostFast = law.mostFast();
        mostSlow = law.mostSlow();
        for (int cell = 0; cell < CELLS; cell++) {
            double[] below = threshold((double) cell / CELLS - law.bilinearError);
            double[] above = threshold((cell + 1.0) / CELLS + law.bilinearError);
            double weight = slowWeight(below, above);
            double lowest = Double.MAX_VALUE;
            double highest = -Double.MAX_VALUE;
            for (int step = 0; step <= SLOW_STEPS; step++) {
                lowest = Math.min(lowest, below[step] + weight * slowAt(step));
                highest = Math.max(highest, above[step] + weight * slowAt(step));
            }
            double bend = Math.max(bend(below), bend(above));
            double rounding = ROUNDING * (mostFast + weight * mostSlow + OUTSIDE_KELVIN);
            ofDraw[ENTRY * cell] = (float) ((lowest + highest) / 2);
            ofDraw[ENTRY * cell + 1] = (float) weight;
            ofDraw[ENTRY * cell + 2] = (float) ((highest - lowest) / 2 + bend + rounding);
        }
    }

    /** Where the entry for a draw begins. */
    static int entryOf(long draw) {
        return (int) (draw >>> (Long.SIZE - CELL_BITS)) * ENTRY;
    }

    /** The fast trace at which the probability passes a value, for each step of the slow trace. */
    private double[] threshold(double probability) {
        double[] kelvin = new double[SLOW_STEPS + 1];
        for (int step = 0; step <= SLOW_STEPS; step++) {
            kelvin[step] = threshold(probability, slowAt(step));
        }
        return kelvin;
    }

    private double threshold(double probability, double slow) {
        if (law.interpolateBilinearly(0, slow) >= probability) {
            return -OUTSIDE_KELVIN;
        }
        if (law.interpolateBilinearly(mostFast, slow) < probability) {
            return mostFast + OUTSIDE_KELVIN;
        }
        double low = 0;
        double high = mostFast;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (law.interpolateBilinearly(middle, slow) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** How much less the fast trace must be for each kelvin of the slow one. */
    private double slowWeight(double[] below, double[] above) {
        if (mostSlow == 0) {
            return 0;
        }
        double first = below[0] + above[0];
        double last = below[SLOW_STEPS] + above[SLOW_STEPS];
        return Math.max(0, (first - last) / (2 * mostSlow));
    }

    private double slowAt(int step) {
        return mostSlow * step / SLOW_STEPS;
    }

    /** Bound of what lies beside the chords between the steps: the largest second difference, eight times what a parabola needs. */
    private static double bend(double[] kelvin) {
        double largest = 0;
        for (int step = 1; step < SLOW_STEPS; step++) {
            largest = Math.max(largest, Math.abs(kelvin[step - 1] - 2 * kelvin[step] + kelvin[step + 1]));
        }
        return largest;
    }
}
