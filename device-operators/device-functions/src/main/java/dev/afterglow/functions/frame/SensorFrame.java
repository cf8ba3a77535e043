package dev.afterglow.functions.frame;

import org.apache.flink.api.common.typeinfo.TypeInfo;

/**
 * All tiles of one sensor at one tick. Cells are row-major over the sensor; a tile at rest counts as cold.
 *
 * @param tickUs sensor time of the tick; the frame closes the interval that ends there
 * @param cellsPerTileSide cells along the side of a tile
 * @param restingTiles tiles that came to rest at this tick, in order
 * @param restingTileDigests digest of the neuron state of each of them
 */
@TypeInfo(SensorFrameSerializer.TypeFactory.class)
public record SensorFrame(
        String sensorId,
        long tickUs,
        int cellColumns,
        int cellRows,
        int cellsPerTileSide,
        int[] switchesOfCell,
        float[] excessKelvinOfCell,
        long packets,
        long events,
        long pulses,
        long switches,
        long tilesRead,
        long neuronsRead,
        double writeJoules,
        double readJoules,
        double resetJoules,
        int[] restingTiles,
        long[] restingTileDigests) {}
