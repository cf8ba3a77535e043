package dev.afterglow.functions.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileGridTest {
    @ParameterizedTest
    @CsvSource({"128,128,32,8", "240,180,32,8", "346,260,32,8", "1280,720,32,8", "34,34,16,5", "100,7,128,8"})
    void everyCellOfTheSensorBelongsToJustOneTile(int widthPx, int heightPx, int tileSizePx, int cellSizePx) {
        TileGrid grid = new TileGrid(widthPx, heightPx, tileSizePx, cellSizePx);
        int tiles = grid.tileColumns() * ((heightPx + tileSizePx - 1) / tileSizePx);
        BitSet seen = new BitSet();
        for (int tile = 0; tile < tiles; tile++) {
            for (int cell = 0; cell < grid.cellsPerTile(); cell++) {
                int sensorCell = grid.sensorCell(tile, cell);
                if (sensorCell != TileGrid.BEYOND_SENSOR) {
                    assertThat(seen.get(sensorCell)).isFalse();
                    seen.set(sensorCell);
                }
            }
        }
        assertThat(seen.cardinality()).isEqualTo(grid.cellColumns() * grid.cellRows());
    }
}
