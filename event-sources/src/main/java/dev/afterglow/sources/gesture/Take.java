package dev.afterglow.sources.gesture;

import dev.afterglow.sources.RandomStream;
import dev.afterglow.sources.drive.PixelParameters;

/**
 * Who acts how, and before what: all that differs between two clips of one gesture. The ranges are guesses at people one to two
 * metres from the camera.
 *
 * @param armPx length of an upper arm
 * @param middlePx column between the shoulders, {@code shoulderPx} their row
 * @param backgroundRoughness deviation of the background
 * @param clothes level of torso and sleeves, {@code skin} of face and hands
 * @param bareForearms whether sleeves end at the elbow
 * @param cyclesPerSecond of the movement
 * @param firstCycle where in a cycle the clip begins
 * @param reach share of the movement's usual size
 * @param skew how much quicker one half of a cycle is than the other
 * @param unsteadiness of speed and reach, a share
 */
record Take(
        double armPx,
        double middlePx,
        double shoulderPx,
        double backgroundRoughness,
        double clothes,
        double skin,
        boolean bareForearms,
        double cyclesPerSecond,
        double firstCycle,
        double reach,
        double skew,
        double unsteadiness,
        PixelParameters pixel) {
    static Take drawn(long seed) {
        RandomStream random = RandomStream.of(seed, "take");
        double armPx = random.between(19, 29);
        double clothes = random.between(0.35, 1.1) * (random.uniform() < 0.7 ? -1 : 1);
        double skin = random.between(0.3, 0.9) * (random.uniform() < 0.5 ? -1 : 1);
        return new Take(
                armPx,
                random.between(54, 74),
                random.between(46, 62),
                random.between(0.05, 0.2),
                clothes,
                skin,
                random.uniform() < 0.5,
                random.between(0.9, 2),
                random.uniform(),
                random.between(0.8, 1.15),
                random.between(0, 0.4),
                random.between(0.02, 0.12),
                new PixelParameters(
                        random.between(0.17, 0.26), 0.03, 500, random.between(0.05, 0.2), random.between(0.1, 1)));
    }
}
