package dev.afterglow.functions.frame;

import dev.afterglow.functions.tile.TileGrid;
import dev.afterglow.functions.tile.TileReadout;
import java.util.Comparator;
import java.util.List;

/** Adds readouts of one tick up to a frame. */
final class FrameBuilder {
    private final TileGrid grid;
    private final int[] switchesOfCell;
    private final float[] excessKelvinOfCell;
    private long packets;
    private long events;
    private long pulses;
    private long switches;
    private long neuronsRead;
    private double writeJoules;
    private double readJoules;
    private double resetJoules;

    private FrameBuilder(TileGrid grid) {
        this.grid = grid;
        switchesOfCell = new int[grid.cellColumns() * grid.cellRows()];
        excessKelvinOfCell = new float[switchesOfCell.length];
    }

    /** The frame of the readouts of one sensor at one tick; their order does not matter. */
    static SensorFrame frameOf(List<TileReadout> readouts, int cellSizePx) {
        // Arrival order depends on the parallelism; sums of doubles must not.
        List<TileReadout> byTile = readouts.stream()
                .sorted(Comparator.comparingInt(TileReadout::tile))
                .toList();
        TileReadout first = byTile.get(0);
        FrameBuilder frame =
                new FrameBuilder(new TileGrid(first.widthPx(), first.heightPx(), first.tileSizePx(), cellSizePx));
        byTile.forEach(frame::add);
        return frame.build(byTile);
    }

    private void add(TileReadout readout) {
        for (int cell = 0; cell < readout.switchesOfCell().length; cell++) {
            int sensorCell = grid.sensorCell(readout.tile(), cell);
            if (sensorCell != TileGrid.BEYOND_SENSOR) {
                switchesOfCell[sensorCell] = readout.switchesOfCell()[cell];
                excessKelvinOfCell[sensorCell] = readout.excessKelvinOfCell()[cell];
            }
        }
        packets += readout.packets();
        events += readout.events();
        pulses += readout.pulses();
        switches += readout.switches();
        neuronsRead += readout.neuronsRead();
        writeJoules += readout.writeJoules();
        readJoules += readout.readJoules();
        resetJoules += readout.resetJoules();
    }

    private SensorFrame build(List<TileReadout> byTile) {
        List<TileReadout> resting = byTile.stream().filter(TileReadout::resting).toList();
        return new SensorFrame(
                byTile.get(0).sensorId(),
                byTile.get(0).tickUs(),
                grid.cellColumns(),
                grid.cellRows(),
                grid.cellsPerTileSide(),
                switchesOfCell,
                excessKelvinOfCell,
                packets,
                events,
                pulses,
                switches,
                byTile.size(),
                neuronsRead,
                writeJoules,
                readJoules,
                resetJoules,
                resting.stream().mapToInt(TileReadout::tile).toArray(),
                resting.stream().mapToLong(TileReadout::stateDigest).toArray());
    }
}
