package dev.afterglow.sources.gesture;

/** Paints limbs: all within a radius of a line, with an edge of one pixel that glides instead of jumping. */
final class Canvas {
    private final int widthPx;
    private final int heightPx;
    private float[] level = new float[0];

    Canvas(int widthPx, int heightPx) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
    }

    void paintOn(float[] image) {
        level = image;
    }

    /** A limb from one place to another; a point if they are the same. */
    void limb(double fromX, double fromY, double toX, double toY, double radius, float with) {
        double alongX = toX - fromX;
        double alongY = toY - fromY;
        double squared = Math.max(1e-9, alongX * alongX + alongY * alongY);
        int top = (int) Math.max(0, Math.min(fromY, toY) - radius - 1);
        int bottom = (int) Math.min(heightPx - 1, Math.max(fromY, toY) + radius + 1);
        int left = (int) Math.max(0, Math.min(fromX, toX) - radius - 1);
        int right = (int) Math.min(widthPx - 1, Math.max(fromX, toX) + radius + 1);
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double x = column + 0.5 - fromX;
                double y = row + 0.5 - fromY;
                double share = Math.max(0, Math.min(1, (x * alongX + y * alongY) / squared));
                double offX = x - share * alongX;
                double offY = y - share * alongY;
                double covered = radius + 0.5 - Math.sqrt(offX * offX + offY * offY);
                if (covered > 0) {
                    int pixel = row * widthPx + column;
                    level[pixel] += (float) Math.min(1, covered) * (with - level[pixel]);
                }
            }
        }
    }
}
