package dev.afterglow.benchmarks.pipeline;

import dev.afterglow.benchmarks.BenchSettings;
import dev.afterglow.benchmarks.report.Goal;
import dev.afterglow.benchmarks.report.Row;
import dev.afterglow.benchmarks.report.Section;
import dev.afterglow.benchmarks.workload.LoopedCamera;
import dev.afterglow.jobs.Delivery;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.recording.Recordings;
import dev.afterglow.sources.replay.ReplayRate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A recording, looped and replayed as fast as it goes, with Kafka, in one process tree: how many times real time. */
public final class RecordingPart {
    private static final double GOAL_FACTOR = 1.5;
    /** Two busy cores leave the compiler little: a minute on, it has done with what runs here, as it has for a sensor that stays on. */
    private static final double WARM_UP_SECONDS = 60;

    private static final double STRETCH_SECONDS = 4;

    private RecordingPart() {}

    public static Section measure(BenchSettings settings, Path recording) throws Exception {
        LoopedCamera scene = looped(recording);
        Live.Result result = Live.measure(
                scene,
                ReplayRate.MAX,
                Delivery.LOW_LATENCY,
                1,
                settings.seconds(WARM_UP_SECONDS),
                settings.seconds(STRETCH_SECONDS),
                settings.runs());
        List<Live.Run> runs = result.runs();
        return new Section()
                .add(
                        "realTimeFactor",
                        new Row(
                                recording.getFileName() + ", looped",
                                DrainPart.samples(runs.stream()
                                        .map(Live.Run::realTimeFactor)
                                        .toList()),
                                "x",
                                Goal.atLeast(GOAL_FACTOR)))
                .add(
                        "mevPerSecond",
                        Row.of(
                                "  events",
                                DrainPart.samples(runs.stream()
                                        .map(Live.Run::mevPerSecond)
                                        .toList()),
                                "Mev/s"))
                .put("recordingEventsPerSecond", scene.eventsPerSecond())
                .put("cpuNanosOfEvent", result.nanosOfEvent())
                .remark(DrainPart.cpuTable(result.nanosOfEvent()));
    }

    private static LoopedCamera looped(Path recording) throws IOException {
        try (EventSource source = Recordings.open(recording)) {
            return LoopedCamera.of(source);
        }
    }
}
