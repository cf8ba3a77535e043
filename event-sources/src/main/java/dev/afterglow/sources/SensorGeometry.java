package dev.afterglow.sources;

/** Size of a sensor in pixels; (0, 0) is the upper left corner. */
public record SensorGeometry(int widthPx, int heightPx) {
    public SensorGeometry {
        if (widthPx < 1 || widthPx > 1 << 14 || heightPx < 1 || heightPx > 1 << 14) {
            throw new IllegalArgumentException(
                    "sensor geometry must be within 1x1 and 16384x16384: " + widthPx + "x" + heightPx);
        }
    }

    @Override
    public String toString() {
        return widthPx + "x" + heightPx;
    }
}
