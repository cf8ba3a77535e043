package dev.afterglow.sources.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.sources.SensorGeometry;
import org.junit.jupiter.api.Test;

final class TilePlacesTest {
    @Test
    void everyPixelLiesInTheTileAndAtThePlaceThatDivisionFinds() {
        TilePlaces places = new TilePlaces(new SensorGeometry(70, 50), 32);
        assertThat(places.tiles()).isEqualTo(3 * 2);
        for (int y = 0; y < 50; y++) {
            for (int x = 0; x < 70; x++) {
                assertThat(TilePlaces.tile(places.of(x, y))).isEqualTo(y / 32 * 3 + x / 32);
                assertThat(TilePlaces.pixel(places.of(x, y))).isEqualTo(y % 32 * 32 + x % 32);
            }
        }
    }
}
