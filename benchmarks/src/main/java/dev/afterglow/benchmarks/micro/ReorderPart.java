package dev.afterglow.benchmarks.micro;

import dev.afterglow.benchmarks.report.Goal;
import dev.afterglow.benchmarks.report.Row;
import dev.afterglow.benchmarks.report.Samples;
import dev.afterglow.benchmarks.report.Section;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** What it costs to be ready for packets out of order while they come in order. */
public final class ReorderPart {
    private static final double GOAL_PERCENT = 10;

    private ReorderPart() {}

    public static Section measure(int runs, boolean brief) throws RunnerException {
        Map<String, Samples> found = Forks.run(OperatorBenchmark.class, ".*", runs, brief);
        Samples ordered = KernelPart.of(found, "ordered");
        Samples trusted = KernelPart.of(found, "trusted");
        double[] cost = new double[ordered.runs().length];
        for (int i = 0; i < cost.length; i++) {
            cost[i] = 100 * (1 - ordered.runs()[i] / trusted.runs()[i]);
        }
        return new Section()
                .add(
                        "costPercent",
                        new Row("reorder buffer, packets in order", new Samples(cost), "%", Goal.atMost(GOAL_PERCENT)))
                .add("orderedMevPerSecond", Row.of("operator without Flink, with it", ordered, "Mev/s"))
                .add("trustedMevPerSecond", Row.of("operator without Flink, without it", trusted, "Mev/s"));
    }
}
