package dev.afterglow.sources;

/** SplitMix64 (Steele, Lea, Flood, OOPSLA 2014), one stream a purpose, so that a new use of chance leaves the others as they were. */
public final class RandomStream {
    private static final long GOLDEN_GAMMA = 0x9E37_79B9_7F4A_7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    private RandomStream(long state) {
        this.state = state;
    }

    public static RandomStream of(long seed, String purpose) {
        return new RandomStream(key(seed, purpose));
    }

    public static long key(long seed, String purpose) {
        long key = mix(seed + GOLDEN_GAMMA);
        for (int i = 0; i < purpose.length(); i++) {
            key = mix(key ^ purpose.charAt(i));
        }
        return key;
    }

    /** A number in [0, 1) that belongs to {@code index} for ever, whatever was drawn before. */
    public static double uniformAt(long key, long index) {
        return (mix(key + index * GOLDEN_GAMMA) >>> 11) * UNIT;
    }

    public double uniform() {
        state += GOLDEN_GAMMA;
        return (mix(state) >>> 11) * UNIT;
    }

    public double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - uniform());
    }

    /** Standard normal after Box and Muller (1958). */
    public double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
        return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    private static long mix(long bits) {
        long z = (bits ^ bits >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }
}
