package dev.afterglow.jobs;

import dev.afterglow.device.NeuronPreset;
import dev.afterglow.functions.tile.NeuronSettings;
import java.time.Duration;

/**
 * What a person sets about the memory job.
 *
 * @param allowedDisorder how far behind the newest packet of its partition a packet may begin, and a probe likewise
 * @param idleness wall time after which a silent partition no longer holds event time back; zero for never
 */
public record MemoryConfig(
        String bootstrapServers,
        NeuronSettings neurons,
        Delivery delivery,
        Duration allowedDisorder,
        Duration idleness) {
    public static final String DEFAULT_PRESET = "MEMORY_ITEMS";
    public static final int TICK_US = 50_000;

    /** A cell at least as large as any tile, so that an item is read as one. */
    private static final int CELL_SIZE_PX = 128;

    public MemoryConfig {
        if (allowedDisorder.isNegative()) {
            throw new IllegalArgumentException(
                    "allowedDisorder must not be negative: " + allowedDisorder.toMillis() + " ms");
        }
        if (idleness.isNegative()) {
            throw new IllegalArgumentException("idleness must not be negative: " + idleness.toMillis() + " ms");
        }
    }

    public static MemoryConfig of(String bootstrapServers, NeuronSettings neurons, Delivery delivery) {
        return new MemoryConfig(bootstrapServers, neurons, delivery, Duration.ofMillis(50), Duration.ofSeconds(10));
    }

    /** For one publisher that sends in order and marks time in every partition. */
    public MemoryConfig withOnePublisher(Duration disorder) {
        return new MemoryConfig(bootstrapServers, neurons, delivery, disorder, Duration.ZERO);
    }

    /** Neurons as a memory: read as one item a tile, at rest a tick after their last pulse. */
    public static NeuronSettings neurons(String neuron, NeuronPreset preset, long seed, double timeCompression) {
        return new NeuronSettings(neuron, preset, seed, TICK_US, CELL_SIZE_PX, 1, timeCompression);
    }

    /** Time compression with which the fast mode of a preset has a time constant of so many seconds on the sensor's clock. */
    public static double compressionFor(NeuronPreset preset, double tauSeconds) {
        if (!(tauSeconds > 0)) {
            throw new IllegalArgumentException("tauSeconds must be positive: " + tauSeconds);
        }
        return tauSeconds / preset.junction().modes().get(0).timeConstantSeconds();
    }
}
