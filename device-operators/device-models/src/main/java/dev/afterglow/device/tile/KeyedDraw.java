package dev.afterglow.device.tile;

/**
 * Uniform numbers that are a pure function of what they are for: seed, sensor, neuron, time and sequence. Replay, restore and
 * rescaling therefore give the same switches.
 *
 * <p>The mixer is the finalizer of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014), a bijection of 64 bits with full avalanche.
 */
public final class KeyedDraw {
    static final long GOLDEN_GAMMA = 0x9E37_79B9_7F4A_7C15L;
    static final long NEURON_GAMMA = 0xD1B5_4A32_D192_ED03L;
    static final long MIX_A = 0xBF58_476D_1CE4_E5B9L;
    static final long MIX_B = 0x94D0_49BB_1331_11EBL;
    static final double UNIT = 0x1.0p-53;

    private KeyedDraw() {}

    public static long mix(long z) {
        z = (z ^ z >>> 30) * MIX_A;
        z = (z ^ z >>> 27) * MIX_B;
        return z ^ z >>> 31;
    }

    /** Key of all draws of one tile. The sensor counts by its name, so that it does not matter which others there are. */
    public static long tileKey(long seed, String sensorId, int tile) {
        long key = mix(seed + GOLDEN_GAMMA);
        for (int i = 0; i < sensorId.length(); i++) {
            key = mix(key ^ sensorId.charAt(i));
        }
        return mix(key + GOLDEN_GAMMA * (tile + 1L));
    }

    /**
     * A draw in [0, 1).
     *
     * @param timestampUs sensor time of the pulse
     * @param sequence number of the pulse among those of its tile at the same microsecond
     */
    public static double of(long tileKey, int neuron, long timestampUs, int sequence) {
        return uniform(bits(tileKey, neuron, timestampUs, sequence));
    }

    /** The same draw as 64 bits. */
    public static long bits(long tileKey, int neuron, long timestampUs, int sequence) {
        long moment = tileKey + timestampUs * GOLDEN_GAMMA;
        long pulse = (long) sequence << 32 | neuron;
        return mix(moment ^ mix(pulse * NEURON_GAMMA));
    }

    /** The 64 bits of a draw as a number in [0, 1). */
    public static double uniform(long bits) {
        return (bits >>> 11) * UNIT;
    }

    /** A second draw for the same pulse. */
    static double second(double draw) {
        return uniform(mix(Double.doubleToRawLongBits(draw) + GOLDEN_GAMMA));
    }
}
