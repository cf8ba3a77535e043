package dev.afterglow.benchmarks.pipeline;

import dev.afterglow.app.score.LatencyScore;
import dev.afterglow.benchmarks.report.Samples;
import dev.afterglow.benchmarks.workload.LoopedCamera;
import dev.afterglow.jobs.Delivery;
import dev.afterglow.sources.replay.KafkaPublisher;
import dev.afterglow.sources.replay.PacketExtent;
import dev.afterglow.sources.replay.ReplayRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A camera published at its own pace, or as fast as the job reads: stretches of it are runs. */
final class Live {
    private static final double US_PER_SECOND = 1e6;
    private static final double SECONDS_PER_NANO = 1e-9;
    private static final long POLL_NANOS = 5_000_000;
    private static final long END_NANOS = 20_000_000_000L;

    private final long warmUpUs;
    private final long stretchUs;
    private final int runs;
    private final List<Stretch> stretches = new ArrayList<>();
    private final double eventsPerUs;
    private final ProcessHandle broker;
    private @Nullable CpuTimes atFirst;

    private Live(double warmUpSeconds, double stretchSeconds, int runs, double eventsPerUs, ProcessHandle broker) {
        warmUpUs = (long) (warmUpSeconds * US_PER_SECOND);
        stretchUs = (long) (stretchSeconds * US_PER_SECOND);
        this.runs = runs;
        this.eventsPerUs = eventsPerUs;
        this.broker = broker;
        for (int i = 0; i < runs; i++) {
            stretches.add(new Stretch());
        }
    }

    /**
     * What one stretch was.
     *
     * @param realTimeFactor sensor seconds a wall second
     */
    record Run(double mevPerSecond, double realTimeFactor, double p50Ms, double p99Ms) {}

    /** What is published, how fast, and in what packets. */
    record Offer(LoopedCamera scene, ReplayRate rate, PacketExtent extent) {}

    /** Runs, and what each thread did for an event over all of them, from the end of the warm-up on. */
    record Result(List<Run> runs, Map<String, Double> nanosOfEvent) {
        /** One figure of all runs. */
        Samples samples(Function<Run, Double> figure) {
            return Samples.of(runs.stream().map(figure).toList());
        }
    }

    static Result measure(
            Offer offer, Delivery delivery, int parallelism, double warmUpSeconds, double stretchSeconds, int runs)
            throws Exception {
        try (Rig rig = offer.rate().isMax() ? Rig.startWithShortLog(parallelism) : Rig.start(parallelism)) {
            double eventsPerUs = offer.scene().eventsPerSecond() / US_PER_SECOND;
            return new Live(warmUpSeconds, stretchSeconds, runs, eventsPerUs, rig.broker()).run(rig, offer, delivery);
        }
    }

    private Result run(Rig rig, Offer offer, Delivery delivery) throws Exception {
        long endUs = warmUpUs + runs * stretchUs;
        try (PredictionReader reader = new PredictionReader(rig.bootstrapServers(), 1, this::arrived);
                KafkaPublisher publisher = rig.publisher()) {
            rig.startDriveJob(delivery, true);
            ReplayRate rate = offer.rate();
            Pace pace = rate.isMax() ? Pace.aheadOf(reader::newestUs) : Pace.at(rate, 0);
            new Cameras(offer.scene(), 1, offer.extent(), publisher, pace, this::published).run(endUs / US_PER_SECOND);
            long deadline = System.nanoTime() + END_NANOS;
            while (reader.newestUs() < endUs && System.nanoTime() < deadline) {
                rig.flink().throwIfEnded();
                LockSupport.parkNanos(POLL_NANOS);
            }
            CpuTimes atEnd = CpuTimes.now(broker);
            rig.flink().cancel();
            return result(atEnd);
        }
    }

    private synchronized Result result(CpuTimes atEnd) {
        if (atFirst == null) {
            throw new IllegalStateException("no predictions came after the warm-up");
        }
        double events = eventsPerUs * runs * stretchUs;
        return new Result(
                stretches.stream().map(Stretch::toRun).toList(),
                atEnd.since(atFirst).nanosOfEvent(events));
    }

    private void published(long sensorTimeUs) {
        int index = index(sensorTimeUs);
        if (index >= 0 && index < runs) {
            stretches.get(index).latency.published(sensorTimeUs, System.nanoTime());
        }
    }

    private synchronized void arrived(long tickUs, long nanos) {
        int index = index(tickUs);
        if (index >= 0 && index < runs) {
            atFirst = atFirst == null ? CpuTimes.now(broker) : atFirst;
            stretches.get(index).arrived(tickUs, nanos);
        }
    }

    /** A moment belongs to the stretch that it ends. */
    private int index(long sensorTimeUs) {
        return (int) Math.floorDiv(sensorTimeUs - 1 - warmUpUs, stretchUs);
    }

    private final class Stretch {
        private final LatencyScore latency = new LatencyScore();
        private long firstUs = -1;
        private long firstNanos;
        private long lastUs = -1;
        private long lastNanos;

        private synchronized void arrived(long tickUs, long nanos) {
            if (firstUs < 0) {
                firstUs = tickUs;
                firstNanos = nanos;
            }
            latency.arrived(tickUs, nanos);
            lastUs = tickUs;
            lastNanos = nanos;
        }

        private synchronized Run toRun() {
            Double median = latency.percentileMs(0.5);
            Double slow = latency.percentileMs(0.99);
            if (median == null || slow == null || lastUs == firstUs) {
                throw new IllegalStateException("no predictions came of a whole stretch");
            }
            double seconds = (lastNanos - firstNanos) * SECONDS_PER_NANO;
            return new Run(
                    eventsPerUs * (lastUs - firstUs) / seconds / US_PER_SECOND,
                    (lastUs - firstUs) / US_PER_SECOND / seconds,
                    median,
                    slow);
        }
    }
}
