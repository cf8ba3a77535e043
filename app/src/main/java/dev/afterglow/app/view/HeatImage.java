package dev.afterglow.app.view;

import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.ThermalSnapshot;
import java.util.Base64;
import java.util.List;

/**
 * Temperatures of a sensor's readout cells, as a page draws them.
 *
 * @param us sensor time of the readout
 * @param hottestKelvin excess temperature of the hottest cell
 * @param meanKelvin mean excess temperature of all cells
 * @param switches neurons found switched at the tick
 * @param cells Base64 of one byte a cell, row by row: excess temperature as a share of the hottest, 255 for all of it
 */
record HeatImage(long us, int columns, int rows, double hottestKelvin, double meanKelvin, int switches, String cells) {
    private static final int FULL = 255;

    static HeatImage of(ThermalSnapshot snapshot) {
        List<Float> kelvin = snapshot.getExcessKelvinOfCell();
        double hottest = 0;
        double sum = 0;
        for (float cell : kelvin) {
            hottest = Math.max(hottest, cell);
            sum += cell;
        }
        byte[] shares = new byte[kelvin.size()];
        for (int cell = 0; cell < shares.length && hottest > 0; cell++) {
            shares[cell] = (byte) Math.round(FULL * Math.max(0, kelvin.get(cell)) / hottest);
        }
        int switches = 0;
        for (int cell : snapshot.getSwitchesOfCell()) {
            switches += cell;
        }
        return new HeatImage(
                Micros.of(snapshot.getTick()),
                snapshot.getCellColumns(),
                snapshot.getCellRows(),
                hottest,
                shares.length == 0 ? 0 : sum / shares.length,
                switches,
                Base64.getEncoder().encodeToString(shares));
    }
}
