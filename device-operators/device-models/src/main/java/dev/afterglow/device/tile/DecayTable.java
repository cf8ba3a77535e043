package dev.afterglow.device.tile;

/**
 * {@code exp(-t/tau)} of both traces for whole microseconds as a product of two entries: {@code t = 256 coarse + fine}. Entries
 * of the two traces lie side by side, so that one cache line serves both.
 */
final class DecayTable {
    static final int FINE_BITS = 8;
    static final int FINE_MASK = (1 << FINE_BITS) - 1;

    /** Fast trace at 2i, slow trace at 2i + 1. */
    final double[] coarse;

    final double[] fine;

    DecayTable(int longestUs, double fastTauUs, double slowTauUs) {
        coarse = table((longestUs >>> FINE_BITS) + 1, 1 << FINE_BITS, fastTauUs, slowTauUs);
        fine = table(1 << FINE_BITS, 1, fastTauUs, slowTauUs);
    }

    private static double[] table(int entries, int stepUs, double fastTauUs, double slowTauUs) {
        double[] table = new double[2 * entries];
        for (int i = 0; i < entries; i++) {
            double elapsedUs = (double) i * stepUs;
            table[2 * i] = Math.exp(-elapsedUs / fastTauUs);
            table[2 * i + 1] = Math.exp(-elapsedUs / slowTauUs);
        }
        return table;
    }

    double fast(int us) {
        return coarse[us >>> FINE_BITS << 1] * fine[(us & FINE_MASK) << 1];
    }

    double slow(int us) {
        return coarse[(us >>> FINE_BITS << 1) + 1] * fine[((us & FINE_MASK) << 1) + 1];
    }
}
