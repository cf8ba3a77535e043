package dev.afterglow.device.tile;

import java.util.function.DoubleBinaryOperator;

/**
 * Decides whether a draw lies below the switching probability, as the exact law would, and nearly always without asking it: a
 * squeeze (Marsaglia 1977) by interpolation with a known error, bilinear for all but one draw in ten thousand, cubic along both
 * traces for all but one in some million. The law itself takes a microsecond, more than a hundred times as long as all other
 * work on a pulse.
 */
final class SwitchingTable {
    private static final int MOST_FAST_CELLS = 1 << 10;
    private static final int MOST_SLOW_CELLS = 1 << 6;
    /** Nodes are floats. */
    private static final double ROUNDING = 1e-7;

    private static final double INTERPOLATION_ROUNDING = 1e-14;

    /** Nodes of a cubic. */
    private static final int STENCIL = 4;

    private final DoubleBinaryOperator law;
    /** The nodes at full precision, for the closer look. */
    private final double[] exactNode;

    final int columns;
    final int rows;
    final int lastColumn;
    final int lastRow;
    final double columnsPerKelvin;
    final double rowsPerKelvin;
    final float[] node;

    /** Twice the largest error of bilinear interpolation seen at the middles between the nodes, where it is worst. */
    final double bilinearError;

    /** Likewise of cubic interpolation. */
    final double interpolationError;

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
        columns = Math.max(STENCIL, fastCells + 2);
        rows = Math.max(STENCIL, slowCells + 2);
        lastColumn = fastCells;
        lastRow = slowCells;
        columnsPerKelvin = mostFast == 0 ? 0 : fastCells / mostFast;
        rowsPerKelvin = mostSlow == 0 ? 0 : slowCells / mostSlow;
        node = new float[rows * columns];
        exactNode = new double[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                exactNode[row * columns + column] = law.applyAsDouble(fastAt(column), slowAt(row));
                node[row * columns + column] = (float) exactNode[row * columns + column];
            }
        }
        double bilinear = 0;
        double cubic = 0;
        for (int row = 0; row < rows - 1; row++) {
            for (int column = 0; column < columns - 1; column++) {
                double fast = fastAt(column + 0.5);
                double slow = slowAt(row + 0.5);
                double exact = law.applyAsDouble(fast, slow);
                bilinear = Math.max(bilinear, Math.abs(interpolateBilinearly(fast, slow) - exact));
                cubic = Math.max(cubic, Math.abs(interpolate(fast, slow) - exact));
            }
        }
        bilinearError = 2 * bilinear + ROUNDING;
        interpolationError = 2 * cubic + INTERPOLATION_ROUNDING;
    }

    /** 1 if the draw is below the exact probability, else 0. */
    long switches(double fast, double slow, double draw) {
        double beyond = draw - interpolateBilinearly(fast, slow);
        if (Math.abs(beyond) > bilinearError) {
            return beyond < 0 ? 1 : 0;
        }
        return lookCloser(fast, slow, draw);
    }

    private long lookCloser(double fast, double slow, double draw) {
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

    double interpolateBilinearly(double fast, double slow) {
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

    /** Lagrange's cubic through four nodes along the fast trace, at four nodes along the slow one, and through these. */
    double interpolate(double fast, double slow) {
        double x = fast * columnsPerKelvin;
        double y = slow * rowsPerKelvin;
        int column = first(x, columns);
        int row = first(y, rows);
        double sum = 0;
        for (int i = 0; i < STENCIL; i++) {
            int at = (row + i) * columns + column;
            double along = 0;
            for (int k = 0; k < STENCIL; k++) {
                along += weight(x - column, k) * exactNode[at + k];
            }
            sum += weight(y - row, i) * along;
        }
        return sum;
    }

    /** First of the four nodes around a place; at an edge all four lie on one side. */
    private static int first(double place, int nodes) {
        return Math.min(Math.max((int) place - 1, 0), nodes - STENCIL);
    }

    /** Lagrange weight of one of the nodes 0 to 3. */
    private static double weight(double x, int node) {
        return switch (node) {
            case 0 -> (x - 1) * (x - 2) * (x - 3) / -6;
            case 1 -> x * (x - 2) * (x - 3) / 2;
            case 2 -> x * (x - 1) * (x - 3) / -2;
            default -> x * (x - 1) * (x - 2) / 6;
        };
    }

    /** Largest value that the fast trace can have, zero if there is none. */
    double mostFast() {
        return fastAt(lastColumn);
    }

    double mostSlow() {
        return slowAt(lastRow);
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
