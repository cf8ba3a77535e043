package dev.afterglow.sources.drive;

import dev.afterglow.sources.RandomStream;

/** Ornstein-Uhlenbeck process in its exact discrete form: Gaussian, zero mean, forgetting with a time constant. */
final class CorrelatedNoise {
    private final RandomStream random;
    private final double memory;
    private final double kick;
    private double value;

    CorrelatedNoise(RandomStream random, double deviation, double correlationSeconds, double stepSeconds) {
        this.random = random;
        memory = StrictMath.exp(-stepSeconds / correlationSeconds);
        kick = deviation * StrictMath.sqrt(1 - memory * memory);
        value = deviation * random.gaussian();
    }

    double next() {
        value = memory * value + kick * random.gaussian();
        return value;
    }
}
