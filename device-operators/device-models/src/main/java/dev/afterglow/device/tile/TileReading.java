package dev.afterglow.device.tile;

import java.util.Arrays;

/** What one tick of one tile was: counts and sums per readout cell, and what it cost. Reusable. */
public final class TileReading {
    public final int[] switchesOfCell;
    /** Sum of the neurons' traces at the tick; for a junction, excess temperature in kelvin. */
    public final double[] traceSumOfCell;

    public final int[] neuronsOfCell;

    public long pulses;
    public long switches;
    public long neuronsRead;
    public double writeJoules;
    public double readJoules;
    public double resetJoules;

    private float[] scratch = new float[0];

    public TileReading(int cells) {
        switchesOfCell = new int[cells];
        traceSumOfCell = new double[cells];
        neuronsOfCell = new int[cells];
    }

    /** Adds neurons of one cell that were read, and the switches found. */
    void add(int cell, int neurons, double traceSum, int fired) {
        neuronsOfCell[cell] += neurons;
        traceSumOfCell[cell] += traceSum;
        switchesOfCell[cell] += fired;
        neuronsRead += neurons;
        switches += fired;
    }

    /** Room for a number for each neuron, for whoever reads; it means nothing afterwards. */
    float[] scratch(int neurons) {
        if (scratch.length < neurons) {
            scratch = new float[neurons];
        }
        return scratch;
    }

    public void clear() {
        Arrays.fill(switchesOfCell, 0);
        Arrays.fill(traceSumOfCell, 0);
        Arrays.fill(neuronsOfCell, 0);
        pulses = 0;
        switches = 0;
        neuronsRead = 0;
        writeJoules = 0;
        readJoules = 0;
        resetJoules = 0;
    }
}
