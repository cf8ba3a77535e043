package dev.afterglow.functions.tile;

import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.NeuronPresets;
import dev.afterglow.device.TimeCompression;
import dev.afterglow.device.tile.NeuronTileModel;
import java.io.Serializable;

/**
 * What a person sets about the neurons.
 *
 * @param neuron kind of neuron, for example mtj
 * @param preset the junction's parameters
 * @param seed of every draw
 * @param tickUs length of a readout tick, whole milliseconds, at most 65
 * @param cellSizePx side of a square readout cell in pixels
 * @param restAfterTicks ticks without an event after which a tile is no longer read
 * @param timeCompression seconds of the sensor's clock for one second of device time, see {@link TimeCompression}
 * @param operation drive, spread and ambient temperature of the junctions
 */
public record NeuronSettings(
        String neuron,
        NeuronPreset preset,
        long seed,
        int tickUs,
        int cellSizePx,
        int restAfterTicks,
        double timeCompression,
        NeuronOperation operation)
        implements Serializable {
    /** Pulses add up in it, so a neuron remembers how much it saw: what a driving camera needs, at a price in heat. */
    public static final String DEFAULT_PRESET = "STREAM_ACCUMULATING";

    private static final int MAX_TICK_US = 65_000;

    public NeuronSettings {
        if (tickUs < 1000 || tickUs > MAX_TICK_US || tickUs % 1000 != 0) {
            throw new IllegalArgumentException("tick must be whole milliseconds from 1 to 65: " + tickUs + " us");
        }
        if (cellSizePx < 1) {
            throw new IllegalArgumentException("cellSizePx must be positive: " + cellSizePx);
        }
        if (restAfterTicks < 1) {
            throw new IllegalArgumentException("restAfterTicks must be positive: " + restAfterTicks);
        }
        model(neuron, preset, tickUs, timeCompression, operation);
    }

    /** Junctions operated as usual. */
    public NeuronSettings(
            String neuron,
            NeuronPreset preset,
            long seed,
            int tickUs,
            int cellSizePx,
            int restAfterTicks,
            double timeCompression) {
        this(neuron, preset, seed, tickUs, cellSizePx, restAfterTicks, timeCompression, NeuronOperation.DEFAULT);
    }

    /** With the compression for event streams. */
    public NeuronSettings(
            String neuron, NeuronPreset preset, long seed, int tickUs, int cellSizePx, int restAfterTicks) {
        this(
                neuron,
                preset,
                seed,
                tickUs,
                cellSizePx,
                restAfterTicks,
                TimeCompression.STREAM.sensorSecondsPerDeviceSecond());
    }

    public static NeuronSettings of(String neuron, NeuronPreset preset, long seed) {
        return new NeuronSettings(neuron, preset, seed, 50_000, 8, 20);
    }

    /** Junctions of a preset that is shipped. */
    public static NeuronSettings of(String neuron, String preset, long seed) {
        return of(neuron, NeuronPresets.named(preset), seed);
    }

    /** The same neurons, operated otherwise. */
    public NeuronSettings operated(TimeCompression compression, NeuronOperation otherwise) {
        return new NeuronSettings(
                neuron,
                preset,
                seed,
                tickUs,
                cellSizePx,
                restAfterTicks,
                compression.sensorSecondsPerDeviceSecond(),
                otherwise);
    }

    public NeuronTileModel model() {
        return model(neuron, preset, tickUs, timeCompression, operation);
    }

    private static NeuronTileModel model(
            String neuron, NeuronPreset preset, int tickUs, double timeCompression, NeuronOperation operation) {
        return operation.model(neuron, preset, new TimeCompression(timeCompression), tickUs);
    }
}
