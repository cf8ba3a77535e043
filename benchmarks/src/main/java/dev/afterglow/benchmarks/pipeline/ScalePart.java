package dev.afterglow.benchmarks.pipeline;

import dev.afterglow.benchmarks.BenchSettings;
import dev.afterglow.benchmarks.report.Row;
import dev.afterglow.benchmarks.report.Samples;
import dev.afterglow.benchmarks.report.Section;
import dev.afterglow.benchmarks.workload.LoopedCamera;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Sixteen sensors at once, drained by two tasks of each kind. */
public final class ScalePart {
    private static final int CAMERAS = 16;
    private static final double EVENTS_PER_SECOND = 2e6;
    private static final double SECONDS = 6;

    private ScalePart() {}

    public static Section measure(BenchSettings settings, Consumer<String> words) throws Exception {
        LoopedCamera scene = LoopedCamera.anywhere(LoopedCamera.DAVIS346, EVENTS_PER_SECOND, 50_000);
        List<Backlog.Drained> drained = new ArrayList<>();
        try (Rig rig = Rig.start(2)) {
            Backlog backlog = Backlog.fill(rig, scene, CAMERAS, settings.seconds(SECONDS));
            backlog.drain(true);
            for (int run = 0; run < settings.runs(); run++) {
                drained.add(backlog.drain(true));
                words.accept(String.format(
                        Locale.ROOT,
                        "drained %d sensors at %.1f Mev/s",
                        CAMERAS,
                        drained.get(run).mevPerSecond()));
            }
        }
        return new Section()
                .add(
                        "mevPerSecond",
                        Row.of(
                                "drain 16 sensors of 346x260, 2 Mev/s each, parallelism 2",
                                Samples.of(drained.stream()
                                        .map(Backlog.Drained::mevPerSecond)
                                        .toList()),
                                "Mev/s"))
                .add(
                        "mevPerSecondPerCore",
                        Row.of(
                                "  per core used, broker and all",
                                Samples.of(drained.stream()
                                        .map(Backlog.Drained::mevPerSecondPerCore)
                                        .toList()),
                                "Mev/s"));
    }
}
