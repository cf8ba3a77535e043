package dev.afterglow.sources.drive;

/**
 * An event camera's pixel. Threshold, its spread and the refractory time are the defaults of v2e (Hu, Liu, Delbruck, CVPRW 2021).
 *
 * @param threshold change of log intensity that makes an event
 * @param thresholdDeviation fixed spread of the threshold among pixels and polarities
 * @param leakEventsPerSecond brighter events of an unchanging pixel
 * @param shotEventsPerSecond events of either polarity of an unchanging pixel
 */
public record PixelParameters(
        double threshold,
        double thresholdDeviation,
        int refractoryUs,
        double leakEventsPerSecond,
        double shotEventsPerSecond) {

    public PixelParameters {
        Need.positive("threshold", threshold);
        Need.notNegative("thresholdDeviation", thresholdDeviation);
        Need.notNegative("refractoryUs", refractoryUs);
        Need.notNegative("leakEventsPerSecond", leakEventsPerSecond);
        Need.notNegative("shotEventsPerSecond", shotEventsPerSecond);
    }

    public static PixelParameters defaults() {
        return new PixelParameters(0.2, 0.03, 500, 0.1, 0.2);
    }

    public PixelParameters withoutNoise() {
        return new PixelParameters(threshold, thresholdDeviation, refractoryUs, 0, 0);
    }
}
