package dev.afterglow.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.device.tile.KeyedDraw;
import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Counted switches against the probability that the model states. */
final class MonteCarloTest {
    private static final int SAMPLES = 200_000;
    private static final long SEED = 20_260_101;

    private final Junction junction =
            new Junction(NeuronPresets.named("GENERIC_PMA_STT").junction());

    @Test
    void switchesAreAsFrequentAsTheLawSays(TestReporter reporter) {
        double chiSquare = 0;
        int points = 0;
        double widest = 0;
        for (double volts : List.of(0.5, 0.54, 0.57, 0.6, 0.62)) {
            for (double excess : List.of(0.0, 8.0, 20.0)) {
                for (double seconds : List.of(3e-9, 10e-9)) {
                    JunctionState state = new JunctionState(new double[] {excess, 0}, MagneticState.ANTIPARALLEL);
                    double probability = junction.switchingProbability(state, new VoltagePulse(volts, seconds));
                    long key = KeyedDraw.tileKey(SEED, "monte-carlo", points);
                    int switches = 0;
                    for (int i = 0; i < SAMPLES; i++) {
                        switches += KeyedDraw.of(key, i % 2048, i / 2048, 0) < probability ? 1 : 0;
                    }
                    double sigma = Math.sqrt(SAMPLES * probability * (1 - probability));
                    double deviation = (switches - SAMPLES * probability) / sigma;
                    widest = Math.max(widest, Math.abs(deviation));
                    chiSquare += deviation * deviation;
                    points++;
                }
            }
        }
        double tail = 1 - new ChiSquaredDistribution(points).cumulativeProbability(chiSquare);
        reporter.publishEntry("chi-square", "%.2f at %d degrees of freedom".formatted(chiSquare, points));
        // Two-sided bound that all of the points together exceed by chance once in a thousand.
        double bound = new NormalDistribution().inverseCumulativeProbability(1 - 0.001 / points / 2);
        assertThat(widest).as("widest of %d points in sigmas", points).isLessThan(bound);
        assertThat(tail)
                .as("chi-square %.1f at %d degrees of freedom", chiSquare, points)
                .isBetween(0.001, 0.999);
    }
}
