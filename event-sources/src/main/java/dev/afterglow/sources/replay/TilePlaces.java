package dev.afterglow.sources.replay;

import dev.afterglow.sources.SensorGeometry;

/** Where a sensor's pixels lie: in which tile, and which pixel of it they are. Looked up, since a division takes as long as all else. */
final class TilePlaces {
    private final int tiles;
    private final int[] tileOfColumn;
    private final int[] tileOfRow;
    private final int[] pixelOfColumn;
    private final int[] pixelOfRow;

    TilePlaces(SensorGeometry geometry, int tileSizePx) {
        int columns = (geometry.widthPx() + tileSizePx - 1) / tileSizePx;
        int rows = (geometry.heightPx() + tileSizePx - 1) / tileSizePx;
        tiles = columns * rows;
        tileOfColumn = new int[geometry.widthPx()];
        pixelOfColumn = new int[geometry.widthPx()];
        for (int x = 0; x < geometry.widthPx(); x++) {
            tileOfColumn[x] = x / tileSizePx;
            pixelOfColumn[x] = x % tileSizePx;
        }
        tileOfRow = new int[geometry.heightPx()];
        pixelOfRow = new int[geometry.heightPx()];
        for (int y = 0; y < geometry.heightPx(); y++) {
            tileOfRow[y] = y / tileSizePx * columns;
            pixelOfRow[y] = y % tileSizePx * tileSizePx;
        }
    }

    int tiles() {
        return tiles;
    }

    int tile(int x, int y) {
        return tileOfColumn[x] + tileOfRow[y];
    }

    int pixel(int x, int y) {
        return pixelOfColumn[x] + pixelOfRow[y];
    }
}
