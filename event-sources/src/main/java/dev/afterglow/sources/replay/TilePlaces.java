package dev.afterglow.sources.replay;

import dev.afterglow.sources.SensorGeometry;

/**
 * Where a sensor's pixels lie: in which tile, and which pixel of it they are. Looked up, since a division takes as long as all else. A
 * place is both in one number, the tile above and the pixel below, so that one addition finds them.
 */
final class TilePlaces {
    private final int tiles;
    private final long[] ofColumn;
    private final long[] ofRow;

    TilePlaces(SensorGeometry geometry, int tileSizePx) {
        int columns = (geometry.widthPx() + tileSizePx - 1) / tileSizePx;
        int rows = (geometry.heightPx() + tileSizePx - 1) / tileSizePx;
        tiles = columns * rows;
        ofColumn = new long[geometry.widthPx()];
        for (int x = 0; x < geometry.widthPx(); x++) {
            ofColumn[x] = place(x / tileSizePx, x % tileSizePx);
        }
        ofRow = new long[geometry.heightPx()];
        for (int y = 0; y < geometry.heightPx(); y++) {
            ofRow[y] = place(y / tileSizePx * columns, y % tileSizePx * tileSizePx);
        }
    }

    int tiles() {
        return tiles;
    }

    /** Place of a pixel, to be asked for its tile and its pixel within. */
    long of(int x, int y) {
        return ofColumn[x] + ofRow[y];
    }

    static int tile(long place) {
        return (int) (place >>> 32);
    }

    static int pixel(long place) {
        return (int) place;
    }

    private static long place(int tile, int pixel) {
        return (long) tile << 32 | pixel;
    }
}
