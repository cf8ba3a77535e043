package dev.afterglow.device.tile;

/**
 * Draws for a whole batch, the same as {@link KeyedDraw#of} gives them one by one. Each step of the mixer is a loop of its own
 * over a short stretch that stays in the first-level cache: small loops are what the compiler turns into vector code.
 *
 * <p>Has scratch memory, so one instance serves one thread.
 */
public final class KeyedDraws {
    private static final int STRETCH = 1024;

    // Both from zero: loops over arrays that are offset against each other are not vectorized.
    private final long[] mixed = new long[STRETCH];
    private final long[] moment = new long[STRETCH];

    /**
     * Fills {@code batch.draw}.
     *
     * @param tickUs sensor time that the batch's offsets count from
     * @param sequence number of pulse {@code from} among those of the tile at its microsecond
     * @return number that one more pulse at the last microsecond would have
     */
    public int fill(long tileKey, long tickUs, PulseBatch batch, int from, int to, int sequence) {
        int next = sequence;
        for (int start = from; start < to; start += STRETCH) {
            int size = Math.min(STRETCH, to - start);
            next = key(tickUs, batch, start, size, start == from, next);
            multiply(mixed, KeyedDraw.NEURON_GAMMA, size);
            mix(mixed, size);
            for (int i = 0; i < size; i++) {
                mixed[i] ^= tileKey + moment[i] * KeyedDraw.GOLDEN_GAMMA;
            }
            mix(mixed, size);
            System.arraycopy(mixed, 0, batch.draw, start, size);
        }
        return next;
    }

    private int key(long tickUs, PulseBatch batch, int start, int size, boolean isFirst, int sequence) {
        int[] neuron = batch.neuron;
        int[] offsetUs = batch.offsetUs;
        int lastUs = isFirst ? offsetUs[start] : offsetUs[start - 1];
        int next = sequence;
        for (int i = 0; i < size; i++) {
            int pulse = start + i;
            next = offsetUs[pulse] == lastUs ? next : 0;
            lastUs = offsetUs[pulse];
            moment[i] = tickUs + lastUs;
            mixed[i] = (long) next++ << 32 | neuron[pulse];
        }
        return next;
    }

    private static void multiply(long[] z, long factor, int size) {
        for (int i = 0; i < size; i++) {
            z[i] *= factor;
        }
    }

    /** {@link KeyedDraw#mix}. */
    private static void mix(long[] z, int size) {
        for (int i = 0; i < size; i++) {
            z[i] = (z[i] ^ z[i] >>> 30) * KeyedDraw.MIX_A;
        }
        for (int i = 0; i < size; i++) {
            z[i] = (z[i] ^ z[i] >>> 27) * KeyedDraw.MIX_B;
        }
        for (int i = 0; i < size; i++) {
            z[i] ^= z[i] >>> 31;
        }
    }
}
