package dev.afterglow.benchmarks.pipeline;

import dev.afterglow.benchmarks.workload.LoopedCamera;
import dev.afterglow.jobs.Delivery;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.runtime.checkpoint.CompletedCheckpointStats;

/** Events that wait in Kafka, to be drained by the drive job as often as one likes. */
final class Backlog {
    private static final long TICK_US = 50_000;
    private static final long POLL_NANOS = 5_000_000;
    private static final double SECONDS_PER_NANO = 1e-9;
    private static final double US_PER_SECOND = 1e6;
    private static final long STALLED_NANOS = 120_000_000_000L;

    private final Rig rig;
    private final int cameras;
    private final double eventsPerUs;
    private final long lastTickUs;

    private Backlog(Rig rig, int cameras, double eventsPerUs, long lastTickUs) {
        this.rig = rig;
        this.cameras = cameras;
        this.eventsPerUs = eventsPerUs;
        this.lastTickUs = lastTickUs;
    }

    /** Publishes so many seconds of some cameras that see the same scene. */
    static Backlog fill(Rig rig, LoopedCamera scene, int cameras, double seconds) throws Exception {
        long events = rig.fill(scene, cameras, seconds);
        double lengthUs = seconds * US_PER_SECOND;
        return new Backlog(rig, cameras, events / lengthUs, (long) lengthUs / TICK_US * TICK_US);
    }

    /**
     * From the first prediction to the last.
     *
     * @param stateBytes of the last checkpoint, zero without one
     * @param checkpointMs what the median checkpoint took from its trigger to its end
     */
    record Drained(double events, double seconds, CpuTimes cpu, long stateBytes, double checkpointMs) {
        double mevPerSecond() {
            return events / seconds / US_PER_SECOND;
        }

        double mevPerSecondPerCore() {
            return events / cpu.totalSeconds() / US_PER_SECOND;
        }

        Map<String, Double> nanosOfEvent() {
            return cpu.nanosOfEvent(events);
        }
    }

    Drained drain(boolean withCheckpoints) throws Exception {
        Window window = new Window();
        try (PredictionReader reader = new PredictionReader(rig.bootstrapServers(), cameras, window::arrived)) {
            rig.startDriveJob(Delivery.LOW_LATENCY, withCheckpoints);
            awaitEnd(reader);
            CompletedCheckpointStats last =
                    withCheckpoints ? rig.flink().checkpoints().getHistory().getLatestCompletedCheckpoint() : null;
            double checkpointMs = withCheckpoints
                    ? rig.flink()
                            .checkpoints()
                            .getSummaryStats()
                            .getEndToEndDurationStats()
                            .getQuantile(0.5)
                    : 0;
            rig.flink().cancel();
            return window.drained(last == null ? 0 : last.getStateSize(), checkpointMs);
        }
    }

    private void awaitEnd(PredictionReader reader) throws IOException {
        long progressNanos = System.nanoTime();
        for (long before = Long.MIN_VALUE; reader.newestUs() < lastTickUs; before = reader.newestUs()) {
            rig.flink().throwIfEnded();
            progressNanos = reader.newestUs() > before ? System.nanoTime() : progressNanos;
            if (System.nanoTime() - progressNanos > STALLED_NANOS) {
                throw new IOException(
                        "no prediction for two minutes, " + reader.newestUs() + " of " + lastTickUs + " us");
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** What the clocks said at the first tick that was seen and at the last. */
    private final class Window {
        private long firstUs = Long.MIN_VALUE;
        private long firstNanos;
        private CpuTimes firstCpu = new CpuTimes(0, 0, Map.of());
        private long lastUs = Long.MIN_VALUE;
        private long lastNanos;
        private CpuTimes lastCpu = firstCpu;

        /** In the thread of the reader, which has ended when the window is asked. */
        private synchronized void arrived(long tickUs, long nanos) {
            if (lastUs >= lastTickUs) {
                return;
            }
            if (firstUs == Long.MIN_VALUE) {
                firstUs = tickUs;
                firstNanos = nanos;
                firstCpu = CpuTimes.now(rig.broker());
            }
            lastUs = tickUs;
            lastNanos = nanos;
            if (tickUs >= lastTickUs) {
                lastCpu = CpuTimes.now(rig.broker());
            }
        }

        private synchronized Drained drained(long stateBytes, double checkpointMs) {
            return new Drained(
                    eventsPerUs * (lastUs - firstUs),
                    (lastNanos - firstNanos) * SECONDS_PER_NANO,
                    lastCpu.since(firstCpu),
                    stateBytes,
                    checkpointMs);
        }
    }
}
