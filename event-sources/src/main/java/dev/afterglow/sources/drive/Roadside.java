package dev.afterglow.sources.drive;

import dev.afterglow.sources.RandomStream;

/** Paints what stands beside the road, from far to near: marker posts and trees. Each is a function of its seed and station alone. */
final class Roadside {
    private static final double SIGHT_METRES = 100;
    private static final double NEAREST_METRES = 2.5;
    private static final double RASTER_METRES = 4;
    private static final int POST_RASTER = 3;
    private static final double TREE_SHARE = 0.3;
    private static final float POST = -0.2f;
    private static final float POST_BAND = -2.2f;
    private static final float TRUNK = -2.3f;
    private static final float CROWN = -1.9f;
    private static final float CROWN_ROUGHNESS = 0.28f;

    private final long key;
    private final Texture texture;
    private final double postLateral;
    private final Weather weather;

    Roadside(long seed, Texture texture, SimulatedDriveParameters drive) {
        key = RandomStream.key(seed, "roadside");
        this.texture = texture;
        postLateral = drive.road().laneWidthMetres() + 1;
        weather = drive.weather();
    }

    void paint(Image image, View view, Road road, double carStationMetres) {
        long nearest = (long) (carStationMetres / RASTER_METRES);
        for (long raster = nearest + (long) (SIGHT_METRES / RASTER_METRES); raster >= nearest; raster--) {
            for (int side = -1; side <= 1; side += 2) {
                long place = 2 * raster + (side + 1) / 2;
                if (RandomStream.uniformAt(key, 4 * place) < TREE_SHARE) {
                    paintTree(image, view, road, raster * RASTER_METRES, side, place);
                }
                if (raster % POST_RASTER == 0) {
                    paintPost(image, view, road, raster * RASTER_METRES, side);
                }
            }
        }
    }

    private void paintPost(Image image, View view, Road road, double station, int side) {
        Stand stand = Stand.at(view, road, station, side * postLateral);
        if (stand.forward() < NEAREST_METRES) {
            return;
        }
        float clarity = clarity(stand.forward());
        double half = 0.07 * stand.pxPerMetre();
        double left = stand.column() - half;
        double right = stand.column() + half;
        image.rectangle(
                left,
                view.row(stand.forward(), 1.05),
                right,
                view.row(stand.forward(), 0),
                weather.seen(POST, clarity));
        image.rectangle(
                left,
                view.row(stand.forward(), 0.9),
                right,
                view.row(stand.forward(), 0.65),
                weather.seen(POST_BAND, clarity));
    }

    private void paintTree(Image image, View view, Road road, double station, int side, long place) {
        double lateral = postLateral + 2 + 9 * RandomStream.uniformAt(key, 4 * place + 1);
        double height = 3.5 + 4 * RandomStream.uniformAt(key, 4 * place + 2);
        double radius = 0.22 * height + 0.6 * RandomStream.uniformAt(key, 4 * place + 3);
        Stand stand = Stand.at(view, road, station, side * lateral);
        if (stand.forward() < NEAREST_METRES || stand.isBeside(image, radius)) {
            return;
        }
        float clarity = clarity(stand.forward());
        double half = 0.02 * height * stand.pxPerMetre();
        double crownMiddle = height - 1.2 * radius;
        image.rectangle(
                stand.column() - half,
                view.row(stand.forward(), crownMiddle),
                stand.column() + half,
                view.row(stand.forward(), 0),
                weather.seen(TRUNK, clarity));
        paintCrown(image, stand, view.row(stand.forward(), crownMiddle), radius, clarity, Texture.phase(7.3 * place));
    }

    /** An ellipse with a ragged rim and leaves that stay where they are on it. */
    private void paintCrown(Image image, Stand stand, double middleRow, double radius, float clarity, int origin) {
        double halfHeight = 1.2 * radius * stand.pxPerMetre();
        double halfWidth = radius * stand.pxPerMetre();
        int level = Texture.levelFor(1 / stand.pxPerMetre());
        int step = Texture.phase(1 / stand.pxPerMetre());
        int lastRow = (int) Math.min(image.heightPx - 1, middleRow + halfHeight);
        for (int row = (int) Math.max(0, middleRow - halfHeight); row <= lastRow; row++) {
            double up = (row + 0.5 - middleRow) / halfHeight;
            if (Math.abs(up) >= 1) {
                continue;
            }
            int v = origin + Texture.phase((row + 0.5 - middleRow) / stand.pxPerMetre());
            double ragged = 1 + 0.1 * texture.at(level, origin, v);
            double chord = halfWidth * Math.sqrt(1 - up * up) * Math.min(1.2, Math.max(0.6, ragged));
            double left = Math.max(0, stand.column() - chord);
            double right = Math.min(image.widthPx, stand.column() + chord);
            int u = origin + Texture.phase(((int) left + 0.5 - stand.column()) / stand.pxPerMetre());
            for (int column = (int) left; column < right; column++, u += step) {
                float leaves = weather.seen(CROWN + CROWN_ROUGHNESS * texture.at(level, u, v), clarity);
                image.mix(column, row, leaves, Image.covered(column, left, right));
            }
        }
    }

    private float clarity(double forward) {
        double nearness = Math.min(1, (SIGHT_METRES - forward) / (0.3 * SIGHT_METRES));
        return (float) (Math.max(0, nearness) * weather.clarityAbove(forward));
    }
}
