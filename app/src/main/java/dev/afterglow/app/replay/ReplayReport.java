package dev.afterglow.app.replay;

import dev.afterglow.sources.replay.Replay;
import dev.afterglow.sources.replay.ReplayControl;
import dev.afterglow.sources.replay.ReplayCounts;
import java.util.List;

/**
 * What a replay did, as {@code replay --json} prints it.
 *
 * @param passedOver events and signals that the start, a seek or another clock left out
 * @param publishedSeconds from the first event published to the last, in published time
 * @param wallSeconds from when the first event was due until the broker had all
 * @param achievedRate seconds of recording a second of wall time, without pauses
 */
public record ReplayReport(
        List<FileKind> files,
        Events events,
        long packets,
        long samples,
        long passedOver,
        double publishedSeconds,
        double achievedRate,
        double maxLagSeconds,
        double wallSeconds) {
    private static final double SECONDS_PER_US = 1e-6;

    public ReplayReport {
        files = List.copyOf(files);
    }

    public static ReplayReport of(List<FileKind> files, Replay replay, ReplayControl control, double wallSeconds) {
        ReplayCounts counts = replay.counts();
        return new ReplayReport(
                files,
                new Events(replay.eventsRead(), counts.events()),
                counts.packets(),
                counts.samples(),
                counts.passedOver(),
                replay.durationUs() * SECONDS_PER_US,
                control.status().achievedRate(),
                control.maxLagUs() * SECONDS_PER_US,
                wallSeconds);
    }

    /**
     * What a file was taken for.
     *
     * @param sensor id that its records have
     */
    public record FileKind(String file, String format, String sensor) {}

    /** Every event that was read for publishing was published. */
    public record Events(long read, long published) {}
}
