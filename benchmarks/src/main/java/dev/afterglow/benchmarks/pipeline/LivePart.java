package dev.afterglow.benchmarks.pipeline;

import dev.afterglow.benchmarks.BenchSettings;
import dev.afterglow.benchmarks.report.Goal;
import dev.afterglow.benchmarks.report.Row;
import dev.afterglow.benchmarks.report.Samples;
import dev.afterglow.benchmarks.report.Section;
import dev.afterglow.benchmarks.workload.LoopedCamera;
import dev.afterglow.jobs.Delivery;
import dev.afterglow.sources.replay.PacketExtent;
import dev.afterglow.sources.replay.ReplayRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Producer, broker and job on this machine at once, at some rates, in both deliveries. */
public final class LivePart {
    private static final double EVENTS_PER_MEGA = 1e6;
    private static final double WARM_UP_SECONDS = 6;
    private static final double STRETCH_SECONDS = 4;

    private LivePart() {}

    public static List<Section> measure(BenchSettings settings, Consumer<String> words) throws Exception {
        List<Section> sections = new ArrayList<>();
        for (Delivery delivery : Delivery.values()) {
            boolean isFast = delivery == Delivery.LOW_LATENCY;
            sections.add(at(10, isFast ? Goal.atMost(25) : null, delivery, settings, words));
            sections.add(at(30, isFast ? Goal.atMost(250) : null, delivery, settings, words));
        }
        return sections;
    }

    private static Section at(
            double offeredMev,
            @Nullable Goal latency,
            Delivery delivery,
            BenchSettings settings,
            Consumer<String> words)
            throws Exception {
        LoopedCamera scene = LoopedCamera.anywhere(LoopedCamera.DAVIS346, offeredMev * EVENTS_PER_MEGA, 50_000);
        Live.Result result = Live.measure(
                new Live.Offer(scene, new ReplayRate(1), PacketExtent.DEFAULT),
                delivery,
                1,
                settings.seconds(WARM_UP_SECONDS),
                settings.seconds(STRETCH_SECONDS),
                settings.runs());
        Samples achieved = result.samples(Live.Run::mevPerSecond);
        Samples slow = result.samples(Live.Run::p99Ms);
        words.accept(String.format(
                Locale.ROOT,
                "live, %s, %.0f Mev/s offered: %.1f achieved, p99 %.1f ms",
                delivery,
                offeredMev,
                achieved.median(),
                slow.median()));
        String title = String.format(Locale.ROOT, "live, %s, %.0f Mev/s offered", delivery, offeredMev);
        return new Section()
                .put("delivery", delivery.toString())
                .put("offeredMevPerSecond", offeredMev)
                .add(
                        "achievedMevPerSecond",
                        new Row(
                                title + ": achieved",
                                achieved,
                                "Mev/s",
                                latency == null ? null : Goal.atLeast(0.99 * offeredMev)))
                .add("p50Ms", Row.of("  produce to prediction, median", result.samples(Live.Run::p50Ms), "ms"))
                .add("p99Ms", new Row("  produce to prediction, 99 %", slow, "ms", latency))
                .put("cpuNanosOfEvent", result.nanosOfEvent())
                .remark(DrainPart.cpuTable(result.nanosOfEvent()));
    }
}
