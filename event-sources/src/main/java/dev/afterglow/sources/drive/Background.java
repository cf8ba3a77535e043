package dev.afterglow.sources.drive;

import dev.afterglow.sources.RandomStream;

/** Events that pixels tell without cause, as one Poisson process over the whole array: leak makes brighter ones, shot noise both. */
final class Background {
    private final RandomStream random;
    private final int pixels;
    private final double brighterShare;
    private final double meanIntervalUs;
    private double nextUs;
    private long timestampUs;
    private int pixel;
    private boolean brighter;

    Background(long seed, PixelParameters parameters, int pixels) {
        random = RandomStream.of(seed, "background");
        this.pixels = pixels;
        double perPixel = parameters.leakEventsPerSecond() + parameters.shotEventsPerSecond();
        brighterShare = (parameters.leakEventsPerSecond() + 0.5 * parameters.shotEventsPerSecond()) / perPixel;
        meanIntervalUs = 1e6 / (perPixel * pixels);
        nextUs = perPixel > 0 ? random.exponential(meanIntervalUs) : Double.MAX_VALUE;
    }

    /** Goes on to the next event if it comes before that time. */
    boolean advanceBefore(long endUs) {
        if (nextUs >= endUs) {
            return false;
        }
        timestampUs = (long) nextUs;
        pixel = (int) (random.uniform() * pixels);
        brighter = random.uniform() < brighterShare;
        nextUs += random.exponential(meanIntervalUs);
        return true;
    }

    long timestampUs() {
        return timestampUs;
    }

    int pixel() {
        return pixel;
    }

    boolean isBrighter() {
        return brighter;
    }
}
