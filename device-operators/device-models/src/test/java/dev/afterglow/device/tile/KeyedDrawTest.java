package dev.afterglow.device.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyedDrawTest {
    private static final long KEY = KeyedDraw.tileKey(42, "camera", 7);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aBatchIsFilledAsIfOneByOneHoweverItIsCut(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int size = 5000;
        PulseBatch batch = TilePulses.random(random, size, 2048, 1500);
        long tickUs = 1_700_000_000_000_000L;
        long[] expected = new long[size];
        int sequence = 0;
        for (int i = 0; i < size; i++) {
            sequence = i > 0 && batch.offsetUs[i] == batch.offsetUs[i - 1] ? sequence + 1 : 0;
            expected[i] = KeyedDraw.bits(KEY, batch.neuron[i], tickUs + batch.offsetUs[i], sequence);
        }
        KeyedDraws draws = new KeyedDraws();
        int next = 0;
        for (int from = 0, to; from < size; from = to) {
            to = Math.min(size, from + 1 + random.nextInt(3000));
            boolean sameMicrosecond = from > 0 && batch.offsetUs[from] == batch.offsetUs[from - 1];
            next = draws.fill(KEY, tickUs, batch, from, to, sameMicrosecond ? next : 0);
        }
        assertThat(java.util.Arrays.copyOf(batch.draw, size)).containsExactly(expected);
    }

    @Test
    void drawsOfNeighboursAreUniformAndUnrelated() {
        int draws = 200_000;
        int bins = 100;
        int[] single = new int[bins];
        int[] pairs = new int[bins];
        double previous = 0.5;
        for (int i = 0; i < draws; i++) {
            double draw = KeyedDraw.of(KEY, i % 2048, i / 2048, 0);
            assertThat(draw).isBetween(0.0, Math.nextDown(1.0));
            single[(int) (draw * bins)]++;
            pairs[10 * (int) (draw * 10) + (int) (previous * 10)]++;
            previous = draw;
        }
        ChiSquaredDistribution distribution = new ChiSquaredDistribution(bins - 1);
        assertThat(distribution.cumulativeProbability(chiSquare(single, draws))).isBetween(0.001, 0.999);
        assertThat(distribution.cumulativeProbability(chiSquare(pairs, draws))).isBetween(0.001, 0.999);
    }

    @Test
    void aTileKeyDependsOnSeedSensorAndTile() {
        assertThat(KeyedDraw.tileKey(42, "camera", 7)).isEqualTo(KEY);
        assertThat(new long[] {
                    KeyedDraw.tileKey(43, "camera", 7),
                    KeyedDraw.tileKey(42, "camerb", 7),
                    KeyedDraw.tileKey(42, "camera", 8)
                })
                .doesNotContain(KEY)
                .doesNotHaveDuplicates();
        assertThat(KeyedDraw.of(KEY, 0, 0, 0)).isNotCloseTo(KeyedDraw.of(KEY, 0, 0, 1), within(1e-9));
    }

    private static double chiSquare(int[] counts, int draws) {
        double expected = (double) draws / counts.length;
        double sum = 0;
        for (int count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }
}
