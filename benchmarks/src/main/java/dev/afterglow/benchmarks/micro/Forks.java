package dev.afterglow.benchmarks.micro;

import dev.afterglow.benchmarks.report.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs JMH: every run is a JVM of its own, because what one compiles to differs from the next. */
final class Forks {
    private Forks() {}

    /** Runs of the methods of a benchmark class that match, by the method's name. */
    static Map<String, Samples> run(Class<?> benchmark, String methods, int runs, boolean brief)
            throws RunnerException {
        TimeValue second = brief ? TimeValue.milliseconds(50) : TimeValue.milliseconds(800);
        Options options = new OptionsBuilder()
                .include(benchmark.getName().replace(".", "\\.") + "\\.(" + methods + ")$")
                .forks(runs)
                .warmupIterations(brief ? 1 : 4)
                .warmupTime(second)
                .measurementIterations(1)
                .measurementTime(second)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        Map<String, Samples> samples = new TreeMap<>();
        for (RunResult result : new Runner(options).run()) {
            List<Double> scores = new ArrayList<>();
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                scores.add(fork.getPrimaryResult().getScore());
            }
            String name = result.getParams().getBenchmark();
            samples.put(name.substring(name.lastIndexOf('.') + 1), Samples.of(scores));
        }
        return samples;
    }
}
