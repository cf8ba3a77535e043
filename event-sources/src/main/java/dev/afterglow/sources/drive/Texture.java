package dev.afterglow.sources.drive;

import dev.afterglow.sources.RandomStream;

/**
 * Roughness of the world at all scales: a tile of noise that repeats for ever, kept at every resolution (a pyramid after Williams,
 * SIGGRAPH 1983), each level being the coarser one and finer detail of the same strength. Deviation of the finest level is about 1.
 *
 * <p>Places are phases: a full turn of 32 bits is one tile, so wrapping costs nothing and steps along a row never drift.
 */
final class Texture {
    static final double TILE_METRES = 64;
    static final int FINEST = 9;
    private static final int COARSEST_WITH_DETAIL = 2;
    private static final double DETAIL = 0.85;
    private static final double TURN = 0x1.0p32;
    private static final float FRACTION = 0x1.0p-24f;

    private final float[][] levels = new float[FINEST + 1][];

    Texture(long seed) {
        RandomStream random = RandomStream.of(seed, "texture");
        levels[0] = new float[1];
        for (int level = 1; level <= FINEST; level++) {
            int size = 1 << level;
            float[] noise = new float[size * size];
            levels[level] = noise;
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    float coarser = at(level - 1, phase(column, size), phase(row, size));
                    double detail = level < COARSEST_WITH_DETAIL ? 0 : random.between(-DETAIL, DETAIL);
                    noise[row * size + column] = (float) (coarser + detail);
                }
            }
        }
    }

    static int phase(double metres) {
        return phase(metres, TILE_METRES);
    }

    /** The finest level whose grain is not finer than that. */
    static int levelFor(double grainMetres) {
        int level = FINEST;
        for (double grain = TILE_METRES / (1 << FINEST); grain < grainMetres && level > 0; grain *= 2) {
            level--;
        }
        return level;
    }

    float at(int level, int u, int v) {
        return bilinear(levels[level], level, u, v);
    }

    /** Fills {@code into} from place (u, v) on, in equal steps. */
    void row(int level, int u, int v, int stepU, int stepV, float[] into, int from, int to) {
        float[] noise = levels[level];
        int placeU = u;
        int placeV = v;
        for (int i = from; i < to; i++) {
            into[i] = bilinear(noise, level, placeU, placeV);
            placeU += stepU;
            placeV += stepV;
        }
    }

    private static float bilinear(float[] noise, int level, int u, int v) {
        if (level == 0) {
            return noise[0];
        }
        int mask = (1 << level) - 1;
        int column = u >>> (32 - level);
        int row = v >>> (32 - level) << level;
        int nextColumn = column + 1 & mask;
        int nextRow = row + (1 << level) & (mask << level);
        float partU = (u << level >>> 8) * FRACTION;
        float partV = (v << level >>> 8) * FRACTION;
        float upper = noise[row + column] + partU * (noise[row + nextColumn] - noise[row + column]);
        float lower = noise[nextRow + column] + partU * (noise[nextRow + nextColumn] - noise[nextRow + column]);
        return upper + partV * (lower - upper);
    }

    private static int phase(double place, double period) {
        double turns = place / period;
        return (int) (long) ((turns - Math.floor(turns)) * TURN);
    }
}
