package dev.afterglow.jobs;

import dev.afterglow.device.MemoryTechnology;
import dev.afterglow.functions.tile.NeuronSettings;
import java.time.Duration;

/**
 * What a person sets about the job.
 *
 * @param allowedDisorder how far behind the newest packet of its partition a packet may begin
 * @param idleness wall time after which a silent partition no longer holds event time back; zero for never
 * @param onePublisher whether one publisher sends all, in order, and marks time in every partition
 * @param snapshotEveryTicks how many ticks lie between two thermal snapshots
 * @param memoryTechnology table of the digital memories that the neurons are compared with
 * @param alerts when a person wants to be told
 */
public record DriveConfig(
        String bootstrapServers,
        NeuronSettings neurons,
        Delivery delivery,
        Duration allowedDisorder,
        Duration idleness,
        boolean onePublisher,
        int snapshotEveryTicks,
        String memoryTechnology,
        AlertThresholds alerts) {
    public DriveConfig {
        if (allowedDisorder.isNegative()) {
            throw new IllegalArgumentException(
                    "allowedDisorder must not be negative: " + allowedDisorder.toMillis() + " ms");
        }
        if (idleness.isNegative()) {
            throw new IllegalArgumentException("idleness must not be negative: " + idleness.toMillis() + " ms");
        }
        if (snapshotEveryTicks < 1) {
            throw new IllegalArgumentException("snapshotEveryTicks must be positive: " + snapshotEveryTicks);
        }
        MemoryTechnology.named(memoryTechnology);
    }

    public static DriveConfig of(String bootstrapServers, NeuronSettings neurons, Delivery delivery) {
        return new DriveConfig(
                bootstrapServers,
                neurons,
                delivery,
                Duration.ofMillis(50),
                Duration.ofSeconds(10),
                false,
                4,
                "cmos-45nm",
                AlertThresholds.DEFAULT);
    }

    public DriveConfig withMemoryTechnology(String name) {
        return new DriveConfig(
                bootstrapServers,
                neurons,
                delivery,
                allowedDisorder,
                idleness,
                onePublisher,
                snapshotEveryTicks,
                name,
                alerts);
    }

    public DriveConfig withAlerts(AlertThresholds thresholds) {
        return new DriveConfig(
                bootstrapServers,
                neurons,
                delivery,
                allowedDisorder,
                idleness,
                onePublisher,
                snapshotEveryTicks,
                memoryTechnology,
                thresholds);
    }

    /** For one publisher that sends in order and marks time in every partition. */
    public DriveConfig withOnePublisher(Duration disorder) {
        return new DriveConfig(
                bootstrapServers,
                neurons,
                delivery,
                disorder,
                Duration.ZERO,
                true,
                snapshotEveryTicks,
                memoryTechnology,
                alerts);
    }
}
