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
import java.util.function.ToDoubleFunction;

/**
 * What the live view costs the job: stretches with a page open stand between stretches without, and each is compared with the mean
 * of the two beside it, so that what drifts over the run falls out.
 */
public final class ViewPart {
    private static final double EVENTS_PER_SECOND = 10e6;
    private static final double WARM_UP_SECONDS = 15;
    private static final double STRETCH_SECONDS = 4;
    /** A page that has just been opened is first told the past. */
    private static final double SETTLING_SECONDS = 0.5;

    private static final double GOAL_IMAGES = 19.8;
    private static final double GOAL_SHARE = 0.95;
    private static final double GOAL_CPU = 1.05;
    private static final double BYTES_PER_MEGABYTE = 1e6;

    private ViewPart() {}

    public static List<Section> measure(BenchSettings settings, Consumer<String> words) throws Exception {
        LoopedCamera scene = LoopedCamera.anywhere(LoopedCamera.DAVIS346, EVENTS_PER_SECOND, 50_000);
        try (Rig rig = Rig.start(2);
                WatchedJob job = new WatchedJob(rig, scene)) {
            // Both ways of running are compiled before anything counts, and so is the broker.
            watched(job, settings.seconds(WARM_UP_SECONDS));
            job.measure(settings.seconds(WARM_UP_SECONDS), null);
            Section fast = measure("as fast as it goes", job, settings, words);
            job.goInRealTime();
            return List.of(measure("10 Mev/s offered", job, settings, words), fast);
        }
    }

    /** A stretch with a page, and the mean of those before and after it without one. */
    private record Pair(Stretch.Measured watched, Stretch.Measured before, Stretch.Measured after) {
        double against(ToDoubleFunction<Stretch.Measured> figure) {
            return 2 * figure.applyAsDouble(watched) / (figure.applyAsDouble(before) + figure.applyAsDouble(after));
        }

        OpenPage.Seen seen() {
            OpenPage.Seen seen = watched.seen();
            if (seen == null) {
                throw new IllegalStateException("no page was open");
            }
            return seen;
        }
    }

    private static Section measure(String load, WatchedJob job, BenchSettings settings, Consumer<String> words)
            throws Exception {
        double seconds = settings.seconds(STRETCH_SECONDS);
        List<Pair> pairs = new ArrayList<>();
        job.measure(seconds, null);
        Stretch.Measured before = job.measure(seconds, null);
        for (int run = 0; run < settings.runs(); run++) {
            Stretch.Measured watched = watched(job, seconds);
            Stretch.Measured after = job.measure(seconds, null);
            pairs.add(new Pair(watched, before, after));
            words.accept(inWords(load, pairs.get(run)));
            before = after;
        }
        return section(load, pairs);
    }

    private static Stretch.Measured watched(WatchedJob job, double seconds) throws Exception {
        try (OpenPage page = job.openPage()) {
            job.measure(SETTLING_SECONDS, page);
            return job.measure(seconds, page);
        }
    }

    private static Section section(String load, List<Pair> pairs) {
        Map<String, Double> nanosOfThreads =
                pairs.get(pairs.size() - 1).watched().nanosOfThreads();
        return new Section()
                .put("load", load)
                .add(
                        "imagesPerSecond",
                        new Row(
                                "view, " + load + ": images to the page",
                                samples(pairs, pair -> pair.seen().imagesPerSecond()),
                                "/s",
                                Goal.atLeast(GOAL_IMAGES)))
                .add(
                        "longestGapMs",
                        row(
                                "  longest wait for an image",
                                pairs,
                                pair -> pair.seen().longestGapMs(),
                                "ms"))
                .add(
                        "megabytesPerSecond",
                        row(
                                "  stream to the page",
                                pairs,
                                pair -> pair.seen().characters()
                                        / pair.watched().seconds()
                                        / BYTES_PER_MEGABYTE,
                                "MB/s"))
                .add(
                        "mevPerSecond",
                        row(
                                "  events predicted from",
                                pairs,
                                pair -> pair.watched().mevPerSecond(),
                                "Mev/s"))
                .add(
                        "throughputRatio",
                        new Row(
                                "  the same against no page",
                                samples(pairs, pair -> pair.against(Stretch.Measured::mevPerSecond)),
                                "x",
                                Goal.atLeast(GOAL_SHARE)))
                .add(
                        "cpuRatio",
                        new Row(
                                "  processor time an event against no page",
                                samples(pairs, pair -> pair.against(Stretch.Measured::nanosOfEvent)),
                                "x",
                                Goal.atMost(GOAL_CPU)))
                .add(
                        "viewNanosOfEvent",
                        row(
                                "    of the view's threads",
                                pairs,
                                pair -> pair.watched().viewNanosOfEvent(),
                                "ns"))
                .add(
                        "nanosOfEventUnwatched",
                        row(
                                "    of all without a page",
                                pairs,
                                pair -> pair.after().nanosOfEvent(),
                                "ns"))
                .put("cpuNanosOfEvent", nanosOfThreads)
                .remark(DrainPart.cpuTable(nanosOfThreads));
    }

    private static Row row(String figure, List<Pair> pairs, ToDoubleFunction<Pair> value, String unit) {
        return Row.of(figure, samples(pairs, value), unit);
    }

    private static Samples samples(List<Pair> pairs, ToDoubleFunction<Pair> value) {
        return new Samples(pairs.stream().mapToDouble(value).toArray());
    }

    private static String inWords(String load, Pair pair) {
        return String.format(
                Locale.ROOT,
                "%s: %.1f images/s; %.1f Mev/s, %.3f of what it is unwatched, at %.3f of the processor time an event",
                load,
                pair.seen().imagesPerSecond(),
                pair.watched().mevPerSecond(),
                pair.against(Stretch.Measured::mevPerSecond),
                pair.against(Stretch.Measured::nanosOfEvent));
    }
}
