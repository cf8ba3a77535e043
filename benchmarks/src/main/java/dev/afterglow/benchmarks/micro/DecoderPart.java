package dev.afterglow.benchmarks.micro;

import dev.afterglow.benchmarks.report.Goal;
import dev.afterglow.benchmarks.report.Row;
import dev.afterglow.benchmarks.report.Samples;
import dev.afterglow.benchmarks.report.Section;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** The decoders of recordings. */
public final class DecoderPart {
    private static final String MEV = "Mev/s";

    private DecoderPart() {}

    public static Section measure(int runs, boolean brief) throws RunnerException {
        Map<String, Samples> found = Forks.run(DecoderBenchmark.class, ".*", runs, brief);
        Section section = new Section();
        addWithGoal(section, found, "evt2", 250);
        addWithGoal(section, found, "evt3", 120);
        addWithGoal(section, found, "aedat2", 150);
        addWithGoal(section, found, "aedat4", 200);
        section.add("aedat4Lz4", Row.of("aedat4 with LZ4 from a cached file", KernelPart.of(found, "aedat4Lz4"), MEV));
        return section;
    }

    private static void addWithGoal(Section section, Map<String, Samples> found, String format, double goal) {
        String figure = format + " from a cached file";
        section.add(format, new Row(figure, KernelPart.of(found, format), MEV, Goal.atLeast(goal)));
    }
}
