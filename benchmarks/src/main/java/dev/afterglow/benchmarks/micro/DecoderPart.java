package dev.afterglow.benchmarks.micro;

import dev.afterglow.benchmarks.report.Row;
import dev.afterglow.benchmarks.report.Samples;
import dev.afterglow.benchmarks.report.Section;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** The decoders of recordings. */
public final class DecoderPart {
    private DecoderPart() {}

    public static Section measure(int runs, boolean brief) throws RunnerException {
        Map<String, Samples> found = Forks.run(DecoderBenchmark.class, ".*", runs, brief);
        Section section = new Section();
        for (String format : new String[] {"evt2", "evt3", "aedat2", "aedat4"}) {
            section.add(format, Row.of(format + " from a cached file", KernelPart.of(found, format), "Mev/s"));
        }
        return section;
    }
}
