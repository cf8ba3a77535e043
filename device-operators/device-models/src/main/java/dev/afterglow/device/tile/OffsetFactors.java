package dev.afterglow.device.tile;

/**
 * What a pulse needs to know of its moment, for each whole microsecond of a tick, where traces are kept as of the last tick. Moments follow one another, so that a table of a tick's length is read along, not about.
 */
final class OffsetFactors {
    static final int ENTRY = 4;

    /** Four for each offset: what is left then of a kept fast and slow trace, and what a kick then makes of kept ones. */
    final float[] ofOffset;

    OffsetFactors(DecayTable decay) {
        ofOffset = new float[ENTRY * (decay.tickUs() + 1)];
        for (int offsetUs = 0; offsetUs <= decay.tickUs(); offsetUs++) {
            int entry = ENTRY * offsetUs;
            double fast = decay.fast(offsetUs);
            double slow = decay.slow(offsetUs);
            ofOffset[entry] = (float) fast;
            ofOffset[entry + 1] = (float) slow;
            ofOffset[entry + 2] = (float) (1 / fast);
            ofOffset[entry + 3] = (float) (1 / slow);
        }
    }
}
