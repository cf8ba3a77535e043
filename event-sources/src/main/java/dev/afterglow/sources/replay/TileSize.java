package dev.afterglow.sources.replay;

import dev.afterglow.schemas.PackedEvents;
import dev.afterglow.sources.SensorGeometry;
import org.jspecify.annotations.Nullable;

/**
 * The side of the square tiles that a sensor is cut into: one for all sensors, or what suits each.
 *
 * @param givenPx pixels, or null for what suits the sensor
 */
public record TileSize(@Nullable Integer givenPx) {
    /** Neurons of a tile fit the first-level cache; on a large sensor the second, where four times fewer packets count for more. */
    public static final TileSize BY_SENSOR = new TileSize(null);

    /** Smaller tiles would be packets of hardly an event. */
    public static final int SMALLEST_PX = 8;

    private static final int SENSOR_PX = 32;
    private static final int LARGE_SENSOR_PX = 64;
    /** Pixels of the largest sensor that is not a large one, 640x480. */
    private static final int VGA_PX = 640 * 480;

    public TileSize {
        if (givenPx != null && (givenPx < SMALLEST_PX || givenPx > PackedEvents.MAX_TILE_SIZE_PX)) {
            throw new IllegalArgumentException("the tile size must be from " + SMALLEST_PX + " to "
                    + PackedEvents.MAX_TILE_SIZE_PX + " pixels: " + givenPx);
        }
    }

    /** Pixels of a side on a sensor. */
    public int pxOf(SensorGeometry sensor) {
        if (givenPx != null) {
            return givenPx;
        }
        return sensor.widthPx() * sensor.heightPx() > VGA_PX ? LARGE_SENSOR_PX : SENSOR_PX;
    }
}
