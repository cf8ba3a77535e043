package dev.afterglow.device.tile;

import java.util.Arrays;

/**
 * All that the neurons of one tile remember, as primitive arrays: eleven bytes a neuron. Arrays are public because they
 * are the kernel's working set; only a {@link NeuronTileModel} and a serializer touch them.
 */
public final class NeuronTileState {
    private static final int FLOATS_A_CACHE_LINE = 16;
    private static final int BYTES_A_CACHE_LINE = 64;

    /** First trace of every neuron: excess temperature of the fast Foster mode in kelvin, or a membrane potential. */
    public final float[] fast;
    /** Second trace: excess temperature of the slow Foster mode in kelvin, or an adaptation; unused by some models. */
    public final float[] slow;
    /** Microseconds after the last tick at which the traces hold. */
    public final char[] lastOffsetUs;
    /** 1 for a neuron that has switched since the last tick, else 0. */
    public final byte[] switched;

    /** Pulses since the last tick. */
    public long pulses;
    /** Pulses since the last tick that met a neuron which had already switched. */
    public long pulsesOnSwitched;
    /** Energy of the pulses since the last tick where neurons differ in it; else it follows from the counts, and this is 0. */
    public double writeJoules;

    /** True of a state from before {@link JunctionTileModel} kept traces as of the last tick, until its next pulse or tick. */
    public boolean tracesHoldAtOffsets;

    public NeuronTileState(int neurons) {
        if (neurons < 1) {
            throw new IllegalArgumentException("neurons must be positive: " + neurons);
        }
        fast = new float[neurons];
        slow = new float[neurons];
        lastOffsetUs = new char[neurons];
        switched = new byte[neurons];
    }

    public int neurons() {
        return fast.length;
    }

    public boolean isSwitched(int neuron) {
        return switched[neuron] != 0;
    }

    /**
     * Reads a value of each cache line of traces and switches, in order. On a large sensor they lie in the third-level cache or in
     * memory: read along, they come several times faster than pulse by pulse from anywhere.
     *
     * @return what is of no use, but keeps the compiler from leaving the reading out
     */
    int fetch() {
        int bits = 0;
        for (int neuron = 0; neuron < fast.length; neuron += FLOATS_A_CACHE_LINE) {
            bits += Float.floatToRawIntBits(fast[neuron]) + Float.floatToRawIntBits(slow[neuron]);
        }
        for (int neuron = 0; neuron < switched.length; neuron += BYTES_A_CACHE_LINE) {
            bits += switched[neuron];
        }
        return bits;
    }

    /** Forgets switches and counters of the tick that has ended; traces stay, and offsets of a model that keeps none. */
    void beginTick() {
        Arrays.fill(switched, (byte) 0);
        pulses = 0;
        pulsesOnSwitched = 0;
        writeJoules = 0;
        tracesHoldAtOffsets = false;
    }

    /** The same, and forgets offsets too. */
    void beginTickAtOffsetZero() {
        beginTick();
        Arrays.fill(lastOffsetUs, (char) 0);
    }

    void requireTick() {
        if (pulses != 0) {
            throw new IllegalStateException("only a tile at a tick can rest, this one has pulses since: " + pulses);
        }
    }

    /** Which neurons have switched, one bit each. */
    public long[] switchedBits() {
        long[] bits = new long[(neurons() + Long.SIZE - 1) / Long.SIZE];
        for (int neuron = 0; neuron < switched.length; neuron++) {
            bits[neuron >>> 6] |= (long) switched[neuron] << neuron;
        }
        return bits;
    }

    public NeuronTileState copy() {
        NeuronTileState copy = new NeuronTileState(neurons());
        System.arraycopy(fast, 0, copy.fast, 0, fast.length);
        System.arraycopy(slow, 0, copy.slow, 0, slow.length);
        System.arraycopy(lastOffsetUs, 0, copy.lastOffsetUs, 0, lastOffsetUs.length);
        System.arraycopy(switched, 0, copy.switched, 0, switched.length);
        copy.pulses = pulses;
        copy.pulsesOnSwitched = pulsesOnSwitched;
        copy.writeJoules = writeJoules;
        copy.tracesHoldAtOffsets = tracesHoldAtOffsets;
        return copy;
    }

    /** A digest of every bit of the state, to tell whether two runs agree. */
    public long digest() {
        long digest = neurons();
        for (int neuron = 0; neuron < fast.length; neuron++) {
            long traces = (long) Float.floatToRawIntBits(fast[neuron]) << 32
                    | (Float.floatToRawIntBits(slow[neuron]) & 0xFFFF_FFFFL);
            digest = KeyedDraw.mix(digest ^ traces);
            digest = KeyedDraw.mix(digest + lastOffsetUs[neuron]);
        }
        for (long word : switchedBits()) {
            digest = KeyedDraw.mix(digest ^ word);
        }
        digest = KeyedDraw.mix(digest ^ pulses ^ (pulsesOnSwitched << 32));
        return writeJoules == 0 ? digest : KeyedDraw.mix(digest ^ Double.doubleToRawLongBits(writeJoules));
    }
}
