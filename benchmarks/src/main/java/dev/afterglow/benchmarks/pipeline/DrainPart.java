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
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** How fast one task of each kind drains a backlog with checkpoints, beside the naive job. */
public final class DrainPart {
    private static final double EVENTS_PER_SECOND = 10e6;
    private static final double SECONDS = 40;
    private static final long NAIVE_EVENTS = 6_000_000;

    private DrainPart() {}

    public static Section measure(BenchSettings settings, Consumer<String> words) throws Exception {
        LoopedCamera scene = LoopedCamera.anywhere(LoopedCamera.DAVIS346, EVENTS_PER_SECOND, 50_000);
        List<Backlog.Drained> ours = new ArrayList<>();
        List<NaiveJob.Drained> naive = new ArrayList<>();
        try (Rig rig = Rig.start(1)) {
            Backlog backlog = Backlog.fill(rig, scene, 1, settings.seconds(SECONDS));
            NaiveJob rival = NaiveJob.fill(rig, scene, settings.brief() ? NAIVE_EVENTS / 60 : NAIVE_EVENTS);
            // The first of each is for the compiler.
            backlog.drain(true);
            rival.drain();
            for (int run = 0; run < settings.runs(); run++) {
                ours.add(backlog.drain(true));
                naive.add(rival.drain());
                words.accept(String.format(
                        Locale.ROOT,
                        "drained at %.1f Mev/s, the naive job at %.2f",
                        ours.get(run).mevPerSecond(),
                        naive.get(run).mevPerSecond()));
            }
        }
        Samples perCore = Samples.of(
                ours.stream().map(Backlog.Drained::mevPerSecondPerCore).toList());
        Samples naivePerCore = Samples.of(
                naive.stream().map(NaiveJob.Drained::mevPerSecondPerCore).toList());
        Samples ratio = new Samples(new double[] {perCore.median() / naivePerCore.median()});
        return new Section()
                .add(
                        "mevPerSecond",
                        new Row(
                                "drain a backlog, 346x260, parallelism 1, 1 s checkpoints",
                                Samples.of(ours.stream()
                                        .map(Backlog.Drained::mevPerSecond)
                                        .toList()),
                                "Mev/s",
                                Goal.atLeast(80)))
                .add("mevPerSecondPerCore", Row.of("  per core used, broker and all", perCore, "Mev/s"))
                .add(
                        "naiveMevPerSecond",
                        Row.of(
                                "rival: one record an event, keyed by neuron",
                                Samples.of(naive.stream()
                                        .map(NaiveJob.Drained::mevPerSecond)
                                        .toList()),
                                "Mev/s"))
                .add("naiveMevPerSecondPerCore", Row.of("  per core used", naivePerCore, "Mev/s"))
                .add("ratioToNaive", new Row("  ours against it, per core used", ratio, "x", Goal.atLeast(30)))
                .put("cpuNanosOfEvent", ours.get(ours.size() - 1).nanosOfEvent())
                .remark(cpuTable(ours.get(ours.size() - 1).nanosOfEvent()));
    }

    static String cpuTable(Map<String, Double> nanosOfEvent) {
        return nanosOfEvent.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%6.2f ns an event  %s", entry.getValue(), entry.getKey()))
                .collect(Collectors.joining("\n"));
    }
}
