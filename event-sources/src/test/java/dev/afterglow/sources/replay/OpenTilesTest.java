package dev.afterglow.sources.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.schemas.PackedEvents;
import org.junit.jupiter.api.Test;

final class OpenTilesTest {
    @Test
    void aTilesEventsComeInTimeOrderAndThoseOfEqualTimeAsTheyWereAdded() {
        OpenTiles tiles = new OpenTiles(3);
        add(tiles, 1, 40, 5);
        add(tiles, 2, 0, 9);
        add(tiles, 1, 30, 7);
        add(tiles, 1, 40, 6);

        assertThat(tiles.putInOrder(1)).isEqualTo(30);
        byte[] payload = tiles.take(1, 30);
        assertThat(payload)
                .isEqualTo(PackedEvents.encode(
                        new int[] {word(0, 7), word(10, 5), word(10, 6)}, 0, payload.length / Integer.BYTES));
        assertThat(tiles.size(1)).isZero();
        assertThat(tiles.size(2)).isEqualTo(1);
    }

    @Test
    void aFullTileTouchesNoNeighbour() {
        OpenTiles tiles = new OpenTiles(1 << 18);
        add(tiles, 8, 3, 1);
        for (int i = 0; !tiles.isFull(7); i++) {
            add(tiles, 7, i, 2);
        }
        assertThat(tiles.size(7)).isEqualTo(4);
        assertThat(tiles.putInOrder(8)).isEqualTo(3);
        assertThat(tiles.size(8)).isEqualTo(1);
    }

    @Test
    void thereIsRoomForAnEventInEachOfTheSmallestTilesOfTheLargestSensor() {
        OpenTiles tiles = new OpenTiles(2048 * 2048);
        int last = tiles.tiles() - 1;
        add(tiles, last, 0, 1);
        assertThat(tiles.isFull(last)).isTrue();
    }

    private static void add(OpenTiles tiles, int tile, int offsetUs, int pixel) {
        tiles.add(tile, word(offsetUs, pixel));
    }

    private static int word(int offsetUs, int pixel) {
        return PackedEvents.pack(offsetUs, pixel, true);
    }
}
