package dev.afterglow.app.run;

import dev.afterglow.device.MemoryTechnology;
import dev.afterglow.functions.tile.NeuronSettings;
import dev.afterglow.jobs.Delivery;
import dev.afterglow.sources.replay.PacketExtent;
import dev.afterglow.sources.replay.ReplayRate;
import org.jspecify.annotations.Nullable;

/**
 * What a person sets about a run, beside what is replayed.
 *
 * @param extent of the packets that the camera is cut into
 * @param seconds of sensor time to replay, infinite for all
 * @param memoryTechnology digital memory that the neurons are compared with
 * @param metricsPort where metrics are served for Prometheus, or null for nowhere
 * @param hold whether broker and cluster stay when the run has ended
 */
public record RunSettings(
        NeuronSettings neurons,
        ReplayRate rate,
        PacketExtent extent,
        double seconds,
        int parallelism,
        Delivery delivery,
        MemoryTechnology memoryTechnology,
        @Nullable Integer metricsPort,
        boolean hold) {
    private static final int MAX_PARALLELISM = 64;
    private static final int MAX_PORT = 65_535;

    public RunSettings {
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("--seconds must be a positive number: " + seconds);
        }
        if (metricsPort != null && (metricsPort < 1 || metricsPort > MAX_PORT)) {
            throw new IllegalArgumentException("--metrics must be a port from 1 to " + MAX_PORT + ": " + metricsPort);
        }
        if (parallelism < 1 || parallelism > MAX_PARALLELISM) {
            throw new IllegalArgumentException(
                    "--parallelism must be from 1 to " + MAX_PARALLELISM + ": " + parallelism);
        }
    }
}
