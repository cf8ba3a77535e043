package dev.afterglow.app.score;

import org.jspecify.annotations.Nullable;

/**
 * Steering error at one horizon, in degrees of the steering wheel.
 *
 * @param predictions how many came true and were scored
 * @param meanRmseDeg of the best constant, which knows the mean of the whole run
 * @param lastValueRmseDeg of saying that the wheel stays as it is; for the horizon 0, as it was a tick before
 * @param eva explained variance; null if the wheel never moved
 */
public record HorizonScore(
        double seconds,
        long predictions,
        double rmseDeg,
        double meanRmseDeg,
        double lastValueRmseDeg,
        @Nullable Double eva) {}
