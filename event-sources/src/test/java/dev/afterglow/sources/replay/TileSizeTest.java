package dev.afterglow.sources.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterglow.sources.SensorGeometry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TileSizeTest {
    private static final SensorGeometry HD = new SensorGeometry(1280, 720);

    @Test
    void onlySensorsLargerThanVgaAreCutIntoLargerTiles() {
        assertThat(TileSize.BY_SENSOR.pxOf(new SensorGeometry(346, 260))).isEqualTo(32);
        assertThat(TileSize.BY_SENSOR.pxOf(new SensorGeometry(640, 480))).isEqualTo(32);
        assertThat(TileSize.BY_SENSOR.pxOf(HD)).isEqualTo(64);
    }

    @Test
    void aSizeThatWasGivenHoldsForEverySensor() {
        assertThat(new TileSize(16).pxOf(HD)).isEqualTo(16);
        assertThat(new TileSize(128).pxOf(new SensorGeometry(34, 34))).isEqualTo(128);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 7, 129, Integer.MAX_VALUE})
    void anImpossibleSizeIsRefusedInWords(int px) {
        assertThatThrownBy(() -> new TileSize(px))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the tile size must be from 8 to 128 pixels: " + px);
    }
}
