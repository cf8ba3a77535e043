package dev.afterglow.sources.drive;

/** Wooded hills all around at infinity: what moves there is only the car's own turning. */
final class Skyline {
    private static final int BEARINGS = 1 << 11;
    private static final double TURN = 2 * StrictMath.PI;
    private static final double MEAN_SLOPE = 0.05;
    private static final double SLOPE_ROUGHNESS = 0.02;
    private static final float ROUGHNESS = 0.3f;

    private final float[] slope = new float[BEARINGS];
    private final float[] level = new float[BEARINGS];
    private final float[] bearing;
    private final Weather weather;

    Skyline(Texture texture, CameraParameters camera, Weather weather) {
        this.weather = weather;
        float roughness = ROUGHNESS * weather.farContrast();
        int rowOfHeights = Texture.phase(0);
        int rowOfLevels = Texture.phase(0.5 * Texture.TILE_METRES);
        for (int i = 0; i < BEARINGS; i++) {
            int fine = i << (Integer.SIZE - Texture.FINEST - 1);
            slope[i] = (float) (MEAN_SLOPE + SLOPE_ROUGHNESS * texture.at(Texture.FINEST, fine, rowOfHeights));
            level[i] = weather.haze() + roughness * texture.at(Texture.FINEST, fine, rowOfLevels);
        }
        int width = camera.geometry().widthPx();
        bearing = new float[width];
        for (int column = 0; column < width; column++) {
            double right = (column + 0.5 - 0.5 * width) / camera.focalLengthPx();
            bearing[column] = (float) (-StrictMath.atan(right) / TURN * BEARINGS);
        }
    }

    void paint(Image image, View view) {
        int bottom = Math.min(image.heightPx, Ground.firstRow(view));
        image.fillRows(0, bottom, weather.sky());
        double turns = view.heading / TURN;
        double heading = (turns - Math.floor(turns)) * BEARINGS + BEARINGS;
        for (int column = 0; column < image.widthPx; column++) {
            double place = heading + bearing[column];
            int index = (int) place;
            float part = (float) (place - index);
            double top = view.horizonRow() - view.focalPx * between(slope, index, part);
            float hill = between(level, index, part);
            double from = Math.max(0, top);
            for (int row = (int) from; row < bottom; row++) {
                image.mix(column, row, hill, Image.covered(row, from, bottom));
            }
        }
    }

    private static float between(float[] values, int index, float part) {
        float here = values[index & (BEARINGS - 1)];
        return here + part * (values[index + 1 & (BEARINGS - 1)] - here);
    }
}
