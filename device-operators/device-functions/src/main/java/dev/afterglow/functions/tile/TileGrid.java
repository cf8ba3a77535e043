package dev.afterglow.functions.tile;

/**
 * Where a sensor's tiles, neurons and readout cells lie. Tiles and cells are row-major; a tile at the right or lower edge may
 * reach beyond the sensor, its neurons there are never pulsed and its cells there belong to no frame.
 */
public record TileGrid(int widthPx, int heightPx, int tileSizePx, int cellSizePx) {
    /** Index of a cell that lies beyond the sensor. */
    public static final int BEYOND_SENSOR = -1;

    public int tileColumns() {
        return (widthPx + tileSizePx - 1) / tileSizePx;
    }

    public int cellsPerTileSide() {
        return (tileSizePx + cellSizePx - 1) / cellSizePx;
    }

    public int cellsPerTile() {
        return cellsPerTileSide() * cellsPerTileSide();
    }

    public int cellColumns() {
        return cells(widthPx);
    }

    public int cellRows() {
        return cells(heightPx);
    }

    /** Two neurons a pixel, one a polarity. */
    public int neuronsPerTile() {
        return 2 * tileSizePx * tileSizePx;
    }

    /** Cell within its tile of every neuron of a tile; neuron = 2 * pixel + polarity. */
    public int[] cellOfNeuron() {
        int[] cellOfNeuron = new int[neuronsPerTile()];
        for (int neuron = 0; neuron < cellOfNeuron.length; neuron++) {
            int pixel = neuron / 2;
            int row = pixel / tileSizePx / cellSizePx;
            int column = pixel % tileSizePx / cellSizePx;
            cellOfNeuron[neuron] = row * cellsPerTileSide() + column;
        }
        return cellOfNeuron;
    }

    /** Index on the sensor of a tile's cell, or {@link #BEYOND_SENSOR}. */
    public int sensorCell(int tile, int cell) {
        int row = tile / tileColumns() * cellsPerTileSide() + cell / cellsPerTileSide();
        int column = tile % tileColumns() * cellsPerTileSide() + cell % cellsPerTileSide();
        return row < cellRows() && column < cellColumns() ? row * cellColumns() + column : BEYOND_SENSOR;
    }

    /** Cells along a side: whole tiles' worth, then those that begin within the sensor. */
    private int cells(int lengthPx) {
        int wholeTiles = lengthPx / tileSizePx;
        int restPx = lengthPx % tileSizePx;
        return wholeTiles * cellsPerTileSide() + (restPx + cellSizePx - 1) / cellSizePx;
    }
}
