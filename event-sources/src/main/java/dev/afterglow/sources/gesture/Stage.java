package dev.afterglow.sources.gesture;

import dev.afterglow.sources.RandomStream;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.gesture.Pose.Hand;

/** Paints the actor before the background: everything but the hands and arms nearly stands still, as the camera does. */
final class Stage {
    /** A grain of the background has eight pixels. */
    private static final double GRAIN_SHARE = 0.125;

    private static final double SHOULDER = 0.72;
    private static final double FOREARM = 0.95;
    private static final double SWAY = 0.025;
    private static final double SWAY_PERIOD_SECONDS = 3.1;

    private final Take take;
    private final float[] background;
    private final Canvas canvas;

    Stage(Take take, long seed, SensorGeometry geometry) {
        this.take = take;
        canvas = new Canvas(geometry.widthPx(), geometry.heightPx());
        background = background(seed, geometry);
    }

    void paint(float[] level, Pose pose, double seconds) {
        System.arraycopy(background, 0, level, 0, level.length);
        canvas.paintOn(level);
        double sway = SWAY * StrictMath.sin(2 * StrictMath.PI * (seconds / SWAY_PERIOD_SECONDS + take.firstCycle()));
        double unit = take.armPx();
        double x = take.middlePx() + sway * unit;
        double y = take.shoulderPx();
        float clothes = (float) take.clothes();
        canvas.limb(x, y + 0.75 * unit, x, y + 4 * unit, 0.7 * unit, clothes);
        canvas.limb(x - 0.5 * unit, y + 0.1 * unit, x + 0.5 * unit, y + 0.1 * unit, 0.24 * unit, clothes);
        canvas.limb(x, y - 0.55 * unit, x, y - 0.8 * unit, 0.38 * unit, (float) take.skin());
        paintArm(pose.rightInFront() ? pose.left() : pose.right(), pose.rightInFront() ? 1 : -1, x, y);
        paintArm(pose.rightInFront() ? pose.right() : pose.left(), pose.rightInFront() ? -1 : 1, x, y);
    }

    /** An arm that reaches for the hand's place as far as it can. The elbow hangs down and outwards, half of it towards the camera. */
    private void paintArm(Hand hand, int side, double middle, double shoulderRow) {
        double reach = Math.max(1e-6, StrictMath.hypot(hand.outwards(), hand.up()));
        double length = Math.min(reach, 0.999 * (1 + FOREARM));
        double out = hand.outwards() / reach;
        double up = hand.up() / reach;
        double along = (1 + length * length - FOREARM * FOREARM) / (2 * length);
        double bend = Math.sqrt(Math.max(0, 1 - along * along));
        double inLine = 0.7 * out - 0.7 * up;
        double elbowOut = along * out + bend * (0.7 - inLine * out);
        double elbowUp = along * up + bend * (-0.7 - inLine * up);

        double unit = take.armPx();
        double shoulder = middle + side * SHOULDER * unit;
        double elbowColumn = shoulder + side * elbowOut * unit;
        double elbowRow = shoulderRow - elbowUp * unit;
        double handColumn = shoulder + side * length * out * unit;
        double handRow = shoulderRow - length * up * unit;
        // A little darker than what is behind it, or an arm before the body would have no edge.
        float sleeve = (float) (take.clothes() - 0.25);
        float skin = (float) take.skin();
        canvas.limb(shoulder, shoulderRow + 0.1 * unit, elbowColumn, elbowRow, 0.2 * unit, sleeve);
        canvas.limb(elbowColumn, elbowRow, handColumn, handRow, 0.15 * unit, take.bareForearms() ? skin : sleeve);
        canvas.limb(handColumn, handRow, handColumn, handRow, 0.22 * unit, skin);
    }

    private float[] background(long seed, SensorGeometry geometry) {
        long key = RandomStream.key(seed, "background texture");
        float[] level = new float[geometry.widthPx() * geometry.heightPx()];
        int pixel = 0;
        for (int row = 0; row < geometry.heightPx(); row++) {
            for (int column = 0; column < geometry.widthPx(); column++) {
                double light = noise(key, column * GRAIN_SHARE, row * GRAIN_SHARE);
                level[pixel++] = (float) (take.backgroundRoughness() * light);
            }
        }
        return level;
    }

    /** Between the numbers of the four corners around a place. */
    private static double noise(long key, double column, double row) {
        int left = (int) column;
        int top = (int) row;
        double across = column - left;
        double down = row - top;
        double upper = corner(key, left, top) * (1 - across) + corner(key, left + 1, top) * across;
        double lower = corner(key, left, top + 1) * (1 - across) + corner(key, left + 1, top + 1) * across;
        return upper * (1 - down) + lower * down;
    }

    private static double corner(long key, int column, int row) {
        return 3.4 * (RandomStream.uniformAt(key, (long) row << 16 | column) - 0.5);
    }
}
