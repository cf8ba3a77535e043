package dev.afterglow.device.tile;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Random pulses of one tick, in time order: neurons and draws uniform, times sorted. */
final class TilePulses {
    private TilePulses() {}

    /** The bits of a draw that is a given number in [0, 1). */
    static long draw(double uniform) {
        return (long) (uniform * 0x1.0p53) << 11;
    }

    /** A readout cell for each neuron. */
    static int[] oneCellEach(int neurons) {
        return IntStream.range(0, neurons).toArray();
    }

    static PulseBatch random(SplittableRandom random, int pulses, int neurons, int tickUs) {
        PulseBatch batch = new PulseBatch();
        batch.reserve(pulses);
        for (int i = 0; i < pulses; i++) {
            batch.neuron[i] = random.nextInt(neurons);
            batch.offsetUs[i] = random.nextInt(tickUs);
            batch.draw[i] = random.nextLong();
        }
        Arrays.sort(batch.offsetUs, 0, pulses);
        return batch;
    }
}
