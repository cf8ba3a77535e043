package dev.afterglow.sources.drive;

import dev.afterglow.sources.RandomStream;
import java.util.Arrays;

/**
 * The pixels of an ideal event camera, after ESIM (Rebecq, Gehrig, Scaramuzza, CoRL 2018) and v2e. Each compares log intensity with the
 * level of its last event; light goes linearly from one image to the next, so that every crossing of a threshold has its own time. A
 * crossing within the refractory time moves the level but is not told. A pixel that is busy in a step has no background event in it.
 */
public final class PixelArray {
    private static final long NEVER = Long.MIN_VALUE / 2;

    private final PixelParameters parameters;
    private final float[] reference;
    private final float[] brighterThreshold;
    private final float[] darkerThreshold;
    // What the reference and the thresholds add up to: all that a quiet pixel has to be held against.
    private final float[] upperLevel;
    private final float[] lowerLevel;
    private final long[] lastEventUs;
    private final Background background;

    public PixelArray(long seed, PixelParameters parameters, float[] firstImage) {
        this.parameters = parameters;
        int pixels = firstImage.length;
        RandomStream spread = RandomStream.of(seed, "thresholds");
        reference = new float[pixels];
        brighterThreshold = new float[pixels];
        darkerThreshold = new float[pixels];
        upperLevel = new float[pixels];
        lowerLevel = new float[pixels];
        lastEventUs = new long[pixels];
        Arrays.fill(lastEventUs, NEVER);
        for (int pixel = 0; pixel < pixels; pixel++) {
            brighterThreshold[pixel] = threshold(spread);
            darkerThreshold[pixel] = threshold(spread);
            // As if it had been watching for long: anywhere between its two thresholds.
            double change = spread.between(-darkerThreshold[pixel], brighterThreshold[pixel]);
            setReference(pixel, (float) (firstImage[pixel] - change));
        }
        background = new Background(seed, parameters, pixels);
    }

    /** Light goes from one image to the other within {@code stepUs}. */
    public void step(float[] before, float[] after, long startUs, int stepUs, StepEvents events) {
        for (int pixel = 0; pixel < after.length; pixel++) {
            float level = after[pixel];
            if (level >= upperLevel[pixel] || level <= lowerLevel[pixel]) {
                cross(pixel, before[pixel], level, startUs, stepUs, events);
            }
        }
        while (background.advanceBefore(startUs + stepUs)) {
            tellBackground(after, startUs, events);
        }
    }

    private void cross(int pixel, float before, float after, long startUs, int stepUs, StepEvents events) {
        boolean brighter = after >= upperLevel[pixel];
        float threshold = brighter ? brighterThreshold[pixel] : -darkerThreshold[pixel];
        float usPerLevel = stepUs / (after - before);
        float level = reference[pixel];
        do {
            level += threshold;
            int offset = Math.max(0, Math.min(stepUs - 1, (int) ((level - before) * usPerLevel)));
            if (startUs + offset - lastEventUs[pixel] >= parameters.refractoryUs()) {
                lastEventUs[pixel] = startUs + offset;
                events.add(offset, pixel, brighter);
            }
        } while (brighter ? level + threshold <= after : level + threshold >= after);
        setReference(pixel, level);
    }

    private void tellBackground(float[] image, long startUs, StepEvents events) {
        int pixel = background.pixel();
        long timestampUs = background.timestampUs();
        boolean busy = lastEventUs[pixel] >= startUs;
        if (!busy && timestampUs - lastEventUs[pixel] >= parameters.refractoryUs()) {
            lastEventUs[pixel] = timestampUs;
            setReference(pixel, image[pixel]);
            events.add((int) (timestampUs - startUs), pixel, background.isBrighter());
        }
    }

    private void setReference(int pixel, float level) {
        reference[pixel] = level;
        upperLevel[pixel] = level + brighterThreshold[pixel];
        lowerLevel[pixel] = level - darkerThreshold[pixel];
    }

    /** Never so low that a pixel would fire at nothing. */
    private float threshold(RandomStream spread) {
        double drawn = parameters.threshold() + parameters.thresholdDeviation() * spread.gaussian();
        return (float) Math.max(0.2 * parameters.threshold(), drawn);
    }
}
