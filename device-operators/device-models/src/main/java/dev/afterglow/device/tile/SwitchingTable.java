package dev.afterglow.device.tile;

import java.util.function.DoubleBinaryOperator;

/**
 * Decides whether a draw lies below the switching probability, as the exact law would, and nearly always without asking it: a
 * squeeze (Marsaglia 1977) in three steps. The probability grows with both traces, so that the corners of a cell bound it all
 * over the cell and most draws are decided by one look-up; of the rest, bilinear interpolation with a known error decides all
 * but some in ten thousand.
 */
final class SwitchingTable {
    private static final int MOST_FAST_CELLS = 1 << 10;
    private static final int MOST_SLOW_CELLS = 1 << 6;
    /** Nodes are floats. */
    private static final double ROUNDING = 1e-7;

    private final DoubleBinaryOperator law;
    final int columns;
    final int rows;
    final int lastColumn;
    final int lastRow;
    final double columnsPerKelvin;
    final double rowsPerKelvin;
    final float[] node;

    /** Twice the largest error of interpolation seen at the middles between the nodes, where it is worst. */
    final double interpolationError;

    /** Half the largest difference between the far and the near corner of a cell. */
    final double halfWidth;

    /** A draw this close to the middle of its cell's bounds needs a closer look. */
    final double unsure;

    /**
     * @param law probability for a fast and a slow trace
     * @param mostFast largest value the fast trace can have, zero if there is none
     * @param tolerance error of interpolation to aim for
     */
    SwitchingTable(DoubleBinaryOperator law, double mostFast, double mostSlow, double tolerance) {
        this.law = law;
        double third = tolerance / 3;
        int fastCells = cells(mostFast, MOST_FAST_CELLS, third, mostSlow, law);
        int slowCells =
                cells(mostSlow, MOST_SLOW_CELLS, third, mostFast, (slow, fast) -> law.applyAsDouble(fast, slow));
        columns = fastCells + 2;
        rows = slowCells + 2;
        lastColumn = fastCells;
        lastRow = slowCells;
        columnsPerKelvin = mostFast == 0 ? 0 : fastCells / mostFast;
        rowsPerKelvin = mostSlow == 0 ? 0 : slowCells / mostSlow;
        node = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                node[row * columns + column] = (float) law.applyAsDouble(fastAt(column), slowAt(row));
            }
        }
        double error = 0;
        double width = 0;
        for (int row = 0; row < rows - 1; row++) {
            for (int column = 0; column < columns - 1; column++) {
                double fast = fastAt(column + 0.5);
                double slow = slowAt(row + 0.5);
                error = Math.max(error, Math.abs(interpolate(fast, slow) - law.applyAsDouble(fast, slow)));
                int near = row * columns + column;
                width = Math.max(width, node[near + columns + 1] - node[near]);
            }
        }
        interpolationError = 2 * error + ROUNDING;
        halfWidth = width / 2;
        unsure = halfWidth + ROUNDING;
    }

    /** 1 if the draw is below the exact probability, else 0. */
    long switches(double fast, double slow, double draw) {
        int column = Math.min((int) (fast * columnsPerKelvin), lastColumn);
        int row = Math.min((int) (slow * rowsPerKelvin), lastRow);
        double beyond = draw - node[row * columns + column] - halfWidth;
        if (Math.abs(beyond) > unsure) {
            return Double.doubleToRawLongBits(beyond) >>> 63;
        }
        return lookCloser(fast, slow, draw);
    }

    /** As {@link #switches}, for a draw that the corners of its cell do not decide. */
    long lookCloser(double fast, double slow, double draw) {
        double beyond = draw - interpolate(fast, slow);
        if (Math.abs(beyond) > interpolationError) {
            return beyond < 0 ? 1 : 0;
        }
        return draw < law.applyAsDouble(fast, slow) ? 1 : 0;
    }

    /** The exact law. */
    double probability(double fast, double slow) {
        return law.applyAsDouble(fast, slow);
    }

    double interpolate(double fast, double slow) {
        double x = fast * columnsPerKelvin;
        double y = slow * rowsPerKelvin;
        int column = Math.min((int) x, lastColumn);
        int row = Math.min((int) y, lastRow);
        int near = row * columns + column;
        int far = near + columns;
        double alongNear = node[near] + (x - column) * (node[near + 1] - node[near]);
        double alongFar = node[far] + (x - column) * (node[far + 1] - node[far]);
        return alongNear + (y - row) * (alongFar - alongNear);
    }

    private double fastAt(double column) {
        return columnsPerKelvin == 0 ? 0 : column / columnsPerKelvin;
    }

    private double slowAt(double row) {
        return rowsPerKelvin == 0 ? 0 : row / rowsPerKelvin;
    }

    /** Fewest cells (a power of two) whose chords stay within the error along the first argument of a law. */
    private static int cells(double most, int limit, double error, double otherMost, DoubleBinaryOperator law) {
        if (most == 0) {
            return 1;
        }
        int cells = 4;
        while (cells < limit && chordError(most, cells, otherMost, law) > error) {
            cells *= 2;
        }
        return cells;
    }

    private static double chordError(double most, int cells, double otherMost, DoubleBinaryOperator law) {
        double largest = 0;
        double step = most / cells;
        for (double other : new double[] {0, otherMost / 2, otherMost}) {
            for (int cell = 0; cell < cells; cell++) {
                double chord =
                        (law.applyAsDouble(cell * step, other) + law.applyAsDouble((cell + 1) * step, other)) / 2;
                largest = Math.max(largest, Math.abs(chord - law.applyAsDouble((cell + 0.5) * step, other)));
            }
        }
        return largest;
    }
}
