package dev.afterglow.functions.prediction;

/**
 * Pools the readout cells of a sensor to a fixed grid of blocks: mean excess temperature and switching of each, and a bias.
 *
 * <p>The number of inputs does not depend on the sensor. Temperatures are in units of ten kelvin, switches as ln(1 + n), so that
 * both are of order one.
 */
public final class FrameFeatures {
    public static final int BLOCK_COLUMNS = 10;
    public static final int BLOCK_ROWS = 4;
    public static final int COUNT = 2 * BLOCK_COLUMNS * BLOCK_ROWS + 1;

    private static final double KELVIN_SCALE = 10;

    private FrameFeatures() {}

    public static double[] of(int cellColumns, int cellRows, int[] switchesOfCell, float[] excessKelvinOfCell) {
        double[] features = new double[COUNT];
        int[] cells = new int[BLOCK_COLUMNS * BLOCK_ROWS];
        double[] switches = new double[cells.length];
        double[] kelvin = new double[cells.length];
        for (int row = 0; row < cellRows; row++) {
            for (int column = 0; column < cellColumns; column++) {
                int block = row * BLOCK_ROWS / cellRows * BLOCK_COLUMNS + column * BLOCK_COLUMNS / cellColumns;
                int cell = row * cellColumns + column;
                cells[block]++;
                switches[block] += switchesOfCell[cell];
                kelvin[block] += excessKelvinOfCell[cell];
            }
        }
        for (int block = 0; block < cells.length; block++) {
            features[2 * block] = kelvin[block] / Math.max(1, cells[block]) / KELVIN_SCALE;
            features[2 * block + 1] = Math.log1p(switches[block]);
        }
        features[COUNT - 1] = 1;
        return features;
    }
}
