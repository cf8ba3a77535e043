package dev.afterglow.benchmarks.pipeline;

import dev.afterglow.benchmarks.BenchSettings;
import dev.afterglow.benchmarks.report.Goal;
import dev.afterglow.benchmarks.report.Row;
import dev.afterglow.benchmarks.report.Section;
import dev.afterglow.benchmarks.workload.LoopedCamera;
import dev.afterglow.jobs.Delivery;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.recording.Recordings;
import dev.afterglow.sources.replay.PacketExtent;
import dev.afterglow.sources.replay.ReplayRate;
import dev.afterglow.sources.replay.TileSize;
import java.io.IOException;
import java.nio.file.Path;

/** A recording, looped and replayed as fast as it goes, with Kafka, in one process tree: how many times real time. */
public final class RecordingPart {
    private static final double GOAL_FACTOR = 1.5;
    /** Two busy cores leave the compiler little: a minute on, it has done with what runs here, as it has for a sensor that stays on. */
    private static final double WARM_UP_SECONDS = 60;

    private static final double STRETCH_SECONDS = 4;

    /** Half a tick: of a large sensor more events meet a tile's neurons while these are in the cache. */
    private static final PacketExtent LONG_PACKETS = new PacketExtent(TileSize.BY_SENSOR, 25_000);

    private RecordingPart() {}

    public static Section measure(BenchSettings settings, Path recording) throws Exception {
        LoopedCamera scene = looped(recording);
        Live.Result usual = run(settings, scene, PacketExtent.DEFAULT);
        Live.Result result = run(settings, scene, LONG_PACKETS);
        return new Section()
                .add(
                        "realTimeFactor",
                        new Row(
                                recording.getFileName() + ", looped, packets of " + LONG_PACKETS.flushUs() / 1000
                                        + " ms",
                                result.samples(Live.Run::realTimeFactor),
                                "x",
                                Goal.atLeast(GOAL_FACTOR)))
                .add("mevPerSecond", Row.of("  events", result.samples(Live.Run::mevPerSecond), "Mev/s"))
                .add(
                        "usualPacketsRealTimeFactor",
                        Row.of(
                                "  the same, packets of " + PacketExtent.DEFAULT.flushUs() / 1000 + " ms",
                                usual.samples(Live.Run::realTimeFactor),
                                "x"))
                .put("recordingEventsPerSecond", scene.eventsPerSecond())
                .put("cpuNanosOfEvent", result.nanosOfEvent())
                .remark(DrainPart.cpuTable(result.nanosOfEvent()));
    }

    private static Live.Result run(BenchSettings settings, LoopedCamera scene, PacketExtent extent) throws Exception {
        return Live.measure(
                new Live.Offer(scene, ReplayRate.MAX, extent),
                Delivery.LOW_LATENCY,
                1,
                settings.seconds(WARM_UP_SECONDS),
                settings.seconds(STRETCH_SECONDS),
                settings.runs());
    }

    private static LoopedCamera looped(Path recording) throws IOException {
        try (EventSource source = Recordings.open(recording)) {
            return LoopedCamera.of(source);
        }
    }
}
