package dev.afterglow.sources.memory;

import dev.afterglow.sources.SensorGeometry;
import java.io.Serializable;

/**
 * Items as square tiles in a row, each the smallest that holds its devices. A device is one neuron: a pixel has two, one a
 * polarity; those left over are never pulsed.
 */
public record ItemLayout(int items, int devices) implements Serializable {
    /** The largest tile has 128 x 128 pixels. */
    public static final int MOST_DEVICES = 2 * 128 * 128;

    public ItemLayout {
        if (items < 1) {
            throw new IllegalArgumentException("items must be positive: " + items);
        }
        if (devices < 1 || devices > MOST_DEVICES) {
            throw new IllegalArgumentException("devices of an item must be in [1, 32768]: " + devices);
        }
    }

    public int tileSizePx() {
        return (int) Math.ceil(Math.sqrt(devices / 2.0));
    }

    public SensorGeometry geometry() {
        return new SensorGeometry(items * tileSizePx(), tileSizePx());
    }

    int column(int item, int device) {
        return item * tileSizePx() + device / 2 % tileSizePx();
    }

    int row(int device) {
        return device / 2 / tileSizePx();
    }

    static boolean isBrighter(int device) {
        return device % 2 == 1;
    }
}
