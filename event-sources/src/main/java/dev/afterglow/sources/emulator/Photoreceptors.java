package dev.afterglow.sources.emulator;

/**
 * The photoreceptors before an event camera's comparators: a response that is linear up to luminance 20 and logarithmic above,
 * without a step between, and a first-order low pass whose bandwidth falls with the light, as a photocurrent's does. Response
 * and smoothing are tables over quarters of a step of luminance.
 */
final class Photoreceptors {
    private static final float LINEAR_UP_TO = 20;
    private static final int STEPS_PER_UNIT = 4;
    private static final int STEPS = 255 * STEPS_PER_UNIT + 1;
    /** Light that leaks into a black pixel keeps its bandwidth above nothing. */
    private static final double DARK_SHARE = 0.1;

    private static final double US_PER_SECOND = 1e6;

    private final float[] response = new float[STEPS];
    private final float[] smoothing = new float[STEPS];
    private final double bandwidthHz;
    private int stepUs;
    private float[] level;

    Photoreceptors(double bandwidthHz, float[] firstLuminance) {
        this.bandwidthHz = bandwidthHz;
        double slope = Math.log(LINEAR_UP_TO) / LINEAR_UP_TO;
        for (int step = 0; step < STEPS; step++) {
            double luminance = (double) step / STEPS_PER_UNIT;
            response[step] = (float) (luminance <= LINEAR_UP_TO ? slope * luminance : StrictMath.log(luminance));
        }
        level = new float[firstLuminance.length];
        for (int pixel = 0; pixel < level.length; pixel++) {
            level[pixel] = response[step(firstLuminance[pixel])];
        }
    }

    /** What the pixels' comparators see now. */
    float[] level() {
        return level;
    }

    /**
     * Moves on by {@code newStepUs} to a mixture of two images.
     *
     * @param share of the later image
     * @param into takes the new level, which is that of the pixels from then on
     */
    void advance(float[] earlier, float[] later, float share, int newStepUs, float[] into) {
        if (newStepUs != stepUs) {
            prepareSmoothing(newStepUs);
        }
        float[] from = level;
        for (int pixel = 0; pixel < from.length; pixel++) {
            int step = step(earlier[pixel] + share * (later[pixel] - earlier[pixel]));
            into[pixel] = from[pixel] + smoothing[step] * (response[step] - from[pixel]);
        }
        level = into;
    }

    private void prepareSmoothing(int newStepUs) {
        stepUs = newStepUs;
        for (int step = 0; step < STEPS; step++) {
            double light = DARK_SHARE + (1 - DARK_SHARE) * step / (STEPS - 1);
            double timeConstantUs = US_PER_SECOND / (2 * StrictMath.PI * bandwidthHz * light);
            smoothing[step] = (float) -StrictMath.expm1(-stepUs / timeConstantUs);
        }
    }

    private static int step(float luminance) {
        return (int) (luminance * STEPS_PER_UNIT + 0.5f);
    }
}
