package dev.afterglow.functions.tile;

import org.apache.flink.api.common.typeinfo.TypeInfo;

/**
 * What one tile says at one tick. Natural id: sensor, tile, tick.
 *
 * @param tickUs sensor time of the tick; it closes the interval that ends there
 * @param switchesOfCell switches in each readout cell of the tile, row-major
 * @param excessKelvinOfCell mean trace in each cell; for a junction its excess temperature
 * @param resting true if the tile is not read again until its next event
 * @param stateDigest of all neuron state of the tile after the tick if it rests, else 0
 */
@TypeInfo(TileReadoutSerializer.TypeFactory.class)
public record TileReadout(
        String sensorId,
        int widthPx,
        int heightPx,
        int tileSizePx,
        int tile,
        long tickUs,
        int[] switchesOfCell,
        float[] excessKelvinOfCell,
        long packets,
        long events,
        long pulses,
        long switches,
        long neuronsRead,
        double writeJoules,
        double readJoules,
        double resetJoules,
        boolean resting,
        long stateDigest) {}
