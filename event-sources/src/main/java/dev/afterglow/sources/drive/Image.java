package dev.afterglow.sources.drive;

import java.util.Arrays;

/**
 * Log intensity of every pixel, row by row. What covers a pixel only in part is mixed in by its share, so that edges glide instead of
 * jumping from pixel to pixel; mixing logarithms moves such an edge by a fraction of a pixel and leaves its contrast.
 */
final class Image {
    final int widthPx;
    final int heightPx;
    final float[] level;

    Image(int widthPx, int heightPx) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        level = new float[widthPx * heightPx];
    }

    void fillRows(int fromRow, int toRow, float with) {
        Arrays.fill(level, fromRow * widthPx, toRow * widthPx, with);
    }

    void mix(int column, int row, float with, float share) {
        int pixel = row * widthPx + column;
        level[pixel] += share * (with - level[pixel]);
    }

    /** Paints columns from left to right, both fractional, over one row. */
    void span(int row, double left, double right, float with, float share) {
        if (share == 0) {
            return;
        }
        double from = Math.max(0, left);
        double to = Math.min(widthPx, right);
        for (int column = (int) from; column < to; column++) {
            mix(column, row, with, share * covered(column, from, to));
        }
    }

    void rectangle(double left, double top, double right, double bottom, float with) {
        double from = Math.max(0, top);
        double to = Math.min(heightPx, bottom);
        for (int row = (int) from; row < to; row++) {
            span(row, left, right, with, covered(row, from, to));
        }
    }

    /** Share of the pixel [index, index + 1] that lies between two places. */
    static float covered(int index, double from, double to) {
        if (index >= from && index + 1 <= to) {
            return 1;
        }
        return (float) Math.max(0, Math.min(index + 1, to) - Math.max(index, from));
    }
}
