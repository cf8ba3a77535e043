package dev.afterglow.device.tile;

/** A reusable run of pulses of one tile as parallel arrays, in time order. */
public final class PulseBatch {
    public int[] neuron = new int[0];
    /** Microseconds after the tile's last tick. */
    public int[] offsetUs = new int[0];
    /** A draw for each pulse, all 64 bits of it; {@link KeyedDraw#uniform} makes a number in [0, 1) of it. */
    public long[] draw = new long[0];

    /** Makes room for {@code size} pulses; what was in the batch is gone. */
    public void reserve(int size) {
        if (neuron.length < size) {
            int capacity = Math.max(1024, Integer.highestOneBit(size) << 1);
            neuron = new int[capacity];
            offsetUs = new int[capacity];
            draw = new long[capacity];
        }
    }
}
