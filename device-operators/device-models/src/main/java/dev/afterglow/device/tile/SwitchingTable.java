package dev.afterglow.device.tile;

import java.util.function.DoubleBinaryOperator;

/**
 * Switching probability over both traces, bilinear between nodes, as a squeeze (Marsaglia 1977): its error is known when it is
 * built, so a draw further than that from the tabulated value is decided as the exact law decides it, and only the few others
 * have to ask the law itself. The table stays small enough for the first-level cache.
 */
final class SwitchingTable {
    private static final int MOST_NODES = 1 << 14;
    private static final int MOST_ROWS = 1 << 9;

    private final DoubleBinaryOperator law;

    final int columns;
    final int rows;
    final double columnsPerKelvin;
    final double rowsPerKelvin;
    final float[] node;

    /** Twice the largest error that was seen at the middles between the nodes, where interpolation is worst. */
    final double error;

    /**
     * @param law probability for a fast and a slow trace
     * @param mostFast largest value the fast trace can have
     * @param tolerance bound of the error to aim for
     */
    SwitchingTable(DoubleBinaryOperator law, double mostFast, double mostSlow, double tolerance) {
        this.law = law;
        int fastCells = cells(mostFast, MOST_NODES, tolerance, (x, slow) -> law.applyAsDouble(x, slow), mostSlow);
        int slowCells = cells(mostSlow, MOST_ROWS, tolerance, (x, fast) -> law.applyAsDouble(fast, x), mostFast);
        columns = fastCells + 2;
        rows = slowCells + 2;
        columnsPerKelvin = mostFast == 0 ? 0 : fastCells / mostFast;
        rowsPerKelvin = mostSlow == 0 ? 0 : slowCells / mostSlow;
        node = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                node[row * columns + column] = (float) law.applyAsDouble(fastAt(column), slowAt(row));
            }
        }
        error = 2 * largestError() + 1e-7;
    }

    /** Traces beyond the table are taken at its edge. */
    double probability(double fast, double slow) {
        double x = fast * columnsPerKelvin;
        double y = slow * rowsPerKelvin;
        int column = Math.min((int) x, columns - 2);
        int row = Math.min((int) y, rows - 2);
        int corner = row * columns + column;
        double alongFast = x - column;
        double near = node[corner] + alongFast * (node[corner + 1] - node[corner]);
        int above = corner + columns;
        double far = node[above] + alongFast * (node[above + 1] - node[above]);
        return near + (y - row) * (far - near);
    }

    double exactProbability(double fast, double slow) {
        return law.applyAsDouble(fast, slow);
    }

    private double fastAt(double column) {
        return columnsPerKelvin == 0 ? 0 : column / columnsPerKelvin;
    }

    private double slowAt(double row) {
        return rowsPerKelvin == 0 ? 0 : row / rowsPerKelvin;
    }

    private double largestError() {
        double largest = 0;
        for (int row = 0; row < rows - 1; row++) {
            for (int column = 0; column < columns - 1; column++) {
                double fast = fastAt(column + 0.5);
                double slow = slowAt(row + 0.5);
                largest = Math.max(largest, Math.abs(probability(fast, slow) - law.applyAsDouble(fast, slow)));
            }
        }
        return largest;
    }

    /** Fewest cells (a power of two) for which halving them changes nothing by more than a third of the tolerance. */
    private static int cells(double most, int limit, double tolerance, DoubleBinaryOperator along, double otherMost) {
        if (most == 0) {
            return 1;
        }
        int cells = 4;
        while (cells < limit && interpolationError(most, cells, along, otherMost) > tolerance / 3) {
            cells *= 2;
        }
        return cells;
    }

    private static double interpolationError(double most, int cells, DoubleBinaryOperator along, double otherMost) {
        double largest = 0;
        double step = most / cells;
        for (double other : new double[] {0, otherMost / 2, otherMost}) {
            for (int cell = 0; cell < cells; cell++) {
                double chord = along.applyAsDouble(cell * step, other) + along.applyAsDouble((cell + 1) * step, other);
                largest = Math.max(largest, Math.abs(chord / 2 - along.applyAsDouble((cell + 0.5) * step, other)));
            }
        }
        return largest;
    }
}
