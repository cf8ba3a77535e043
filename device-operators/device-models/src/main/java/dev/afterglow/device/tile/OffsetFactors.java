package dev.afterglow.device.tile;

/**
 * What a pulse needs to know of its moment, for each whole microsecond of a tick, and what it does to traces that are kept as of
 * the last tick. Moments follow one another, so that a table of a tick's length is read along, not about.
 */
final class OffsetFactors {
    /**
     * Four for each offset: from a kept fast and slow trace to columns and rows of the switching table, then from a kick now to
     * kept traces.
     */
    final float[] ofOffset;

    /** Traces lose the same in a pulse whatever the junction's state. */
    final float fastKeep;

    final float slowKeep;
    /** By whether the junction has switched. */
    final float[] fastKick;

    final float[] slowKick;

    OffsetFactors(DecayTable decay, SwitchingTable switching, PulseKick antiparallel, PulseKick parallel) {
        ofOffset = new float[4 * (decay.tickUs() + 1)];
        for (int offsetUs = 0; offsetUs <= decay.tickUs(); offsetUs++) {
            double fast = decay.fast(offsetUs);
            double slow = decay.slow(offsetUs);
            ofOffset[4 * offsetUs] = (float) (fast * switching.columnsPerKelvin);
            ofOffset[4 * offsetUs + 1] = (float) (slow * switching.rowsPerKelvin);
            ofOffset[4 * offsetUs + 2] = (float) (1 / fast);
            ofOffset[4 * offsetUs + 3] = (float) (1 / slow);
        }
        fastKeep = (float) antiparallel.fastKeep();
        slowKeep = (float) antiparallel.slowKeep();
        fastKick = new float[] {(float) antiparallel.fastKick(), (float) parallel.fastKick()};
        slowKick = new float[] {(float) antiparallel.slowKick(), (float) parallel.slowKick()};
    }
}
