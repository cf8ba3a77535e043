package dev.afterglow.sources.recording;

/**
 * The busiest step of 10 ms, steps counted from the first event.
 *
 * <p>Only the last steps are kept, so that memory is constant; an event up to 0.64 s late still finds its own step, and a
 * longer step back in time begins a new count.
 */
final class PeakRate {
    private static final long STEP_US = 10_000;
    private static final long STEPS_PER_SECOND = 100;
    private static final int KEPT_STEPS = 64;

    private final long[] counts = new long[KEPT_STEPS];
    private long originUs = Long.MIN_VALUE;
    private long newestStep;
    private long stepStartUs;
    private int stepSlot;
    private long peak;

    void add(long timestampUs) {
        if (originUs == Long.MIN_VALUE) {
            originUs = timestampUs;
            stepStartUs = timestampUs;
        }
        long sinceStepUs = timestampUs - stepStartUs;
        if (sinceStepUs < 0 || sinceStepUs >= STEP_US) {
            moveTo(Math.floorDiv(timestampUs - originUs, STEP_US));
        }
        long count = ++counts[stepSlot];
        if (count > peak) {
            peak = count;
        }
    }

    long eventsPerSecond() {
        return peak * STEPS_PER_SECOND;
    }

    private void moveTo(long step) {
        if (step > newestStep || step <= newestStep - KEPT_STEPS) {
            long steps = step > newestStep ? Math.min(step - newestStep, KEPT_STEPS) : KEPT_STEPS;
            for (long cleared = step - steps + 1; cleared <= step; cleared++) {
                counts[slot(cleared)] = 0;
            }
            newestStep = step;
        }
        stepStartUs = originUs + step * STEP_US;
        stepSlot = slot(step);
    }

    private static int slot(long step) {
        return (int) Math.floorMod(step, (long) KEPT_STEPS);
    }
}
