package dev.afterglow.benchmarks.pipeline;

import dev.afterglow.benchmarks.BenchSettings;
import dev.afterglow.benchmarks.report.Goal;
import dev.afterglow.benchmarks.report.Row;
import dev.afterglow.benchmarks.report.Samples;
import dev.afterglow.benchmarks.report.Section;
import dev.afterglow.benchmarks.workload.LoopedCamera;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What checkpoints cost: an HD sensor's backlog drained with them, every second, and without. */
public final class CheckpointPart {
    private static final double EVENTS_PER_SECOND = 25e6;
    private static final double SECONDS = 6;
    private static final double GOAL_PERCENT = 10;
    private static final double GOAL_MEBIBYTES = 24;
    private static final double GOAL_MS = 200;
    private static final double MEBI = 1 << 20;

    private CheckpointPart() {}

    public static Section measure(BenchSettings settings, Consumer<String> words) throws Exception {
        LoopedCamera scene = LoopedCamera.anywhere(LoopedCamera.HD, EVENTS_PER_SECOND, 50_000);
        int neurons = 2 * scene.geometry().widthPx() * scene.geometry().heightPx();
        List<Backlog.Drained> with = new ArrayList<>();
        List<Backlog.Drained> without = new ArrayList<>();
        try (Rig rig = Rig.start(1)) {
            Backlog backlog = Backlog.fill(rig, scene, 1, settings.seconds(SECONDS));
            backlog.drain(true);
            for (int run = 0; run < settings.runs(); run++) {
                without.add(backlog.drain(false));
                with.add(backlog.drain(true));
                words.accept(String.format(
                        Locale.ROOT,
                        "drained at %.1f Mev/s without checkpoints, at %.1f with",
                        without.get(run).mevPerSecond(),
                        with.get(run).mevPerSecond()));
            }
        }
        Samples costs = costs(with, without);
        Samples bytes =
                Samples.of(with.stream().map(run -> (double) run.stateBytes()).toList());
        Samples perNeuron = Samples.of(
                with.stream().map(run -> (double) run.stateBytes() / neurons).toList());
        return new Section()
                .add(
                        "costPercent",
                        new Row(
                                "checkpoints every second, 1280x720 at 25 Mev/s",
                                costs,
                                "%",
                                Goal.atMost(GOAL_PERCENT)))
                .add("bytes", bytes)
                .add(
                        "mebibytes",
                        new Row(
                                "  state in a checkpoint",
                                Samples.of(with.stream()
                                        .map(run -> run.stateBytes() / MEBI)
                                        .toList()),
                                "MiB",
                                Goal.atMost(GOAL_MEBIBYTES)))
                .add("bytesOfNeuron", new Row("  state of a neuron, all told", perNeuron, "bytes", Goal.atMost(12)))
                .add(
                        "milliseconds",
                        new Row(
                                "  from trigger to end",
                                Samples.of(with.stream()
                                        .map(Backlog.Drained::checkpointMs)
                                        .toList()),
                                "ms",
                                Goal.atMost(GOAL_MS)))
                .add(
                        "drainMevPerSecond",
                        Row.of(
                                "  drain of the HD sensor, with checkpoints",
                                Samples.of(with.stream()
                                        .map(Backlog.Drained::mevPerSecond)
                                        .toList()),
                                "Mev/s"))
                .add(
                        "drainWithoutMevPerSecond",
                        Row.of(
                                "  drain of the HD sensor, without",
                                Samples.of(without.stream()
                                        .map(Backlog.Drained::mevPerSecond)
                                        .toList()),
                                "Mev/s"));
    }

    private static Samples costs(List<Backlog.Drained> with, List<Backlog.Drained> without) {
        double[] percent = new double[with.size()];
        for (int run = 0; run < percent.length; run++) {
            percent[run] =
                    100 * (1 - with.get(run).mevPerSecond() / without.get(run).mevPerSecond());
        }
        return new Samples(percent);
    }
}
