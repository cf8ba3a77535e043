package dev.afterglow.sources.emulator;

import dev.afterglow.sources.drive.PixelParameters;

/**
 * How frames become events.
 *
 * @param framesPerSecond of frames that are not dated
 * @param longestStepUs of the light's way from one frame to the next; the shorter, the finer the low pass follows
 * @param bandwidthHz of the photoreceptors in full light
 */
public record EmulatorParameters(
        double framesPerSecond, long seed, int longestStepUs, double bandwidthHz, PixelParameters pixel) {
    private static final int LONGEST_STEP_US = 1_000_000;

    public EmulatorParameters {
        if (!(framesPerSecond > 0 && framesPerSecond <= 1e5)) {
            throw new IllegalArgumentException(
                    "framesPerSecond must be above 0 and at most 100000: " + framesPerSecond);
        }
        if (longestStepUs < 1 || longestStepUs > LONGEST_STEP_US) {
            throw new IllegalArgumentException(
                    "longestStepUs must be within 1 and " + LONGEST_STEP_US + ": " + longestStepUs);
        }
        if (!(bandwidthHz > 0 && bandwidthHz <= 1e6)) {
            throw new IllegalArgumentException("bandwidthHz must be above 0 and at most 1000000: " + bandwidthHz);
        }
    }

    /** Steps of 5 ms, and the bandwidth and noise of v2e's clean daylight. */
    public static EmulatorParameters of(double framesPerSecond, long seed) {
        return new EmulatorParameters(framesPerSecond, seed, 5_000, 200, PixelParameters.defaults());
    }
}
