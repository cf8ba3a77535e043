package dev.afterglow.benchmarks.micro;

import dev.afterglow.benchmarks.report.Goal;
import dev.afterglow.benchmarks.report.Row;
import dev.afterglow.benchmarks.report.Samples;
import dev.afterglow.benchmarks.report.Section;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.runner.RunnerException;

/** The neuron and its parts, one core, beside plain loops. */
public final class KernelPart {
    private static final String MEV = "Mev/s";
    private static final double GOAL_MEV = 250;
    private static final double GOAL_RATIO = 0.5;

    private KernelPart() {}

    public static Section measure(int runs, boolean brief) throws RunnerException {
        Map<String, Samples> kernel =
                Forks.run(KernelBenchmark.class, "neuron|decoded|drawn|applied|ticked", runs, brief);
        Map<String, Samples> rivals = Forks.run(RivalBenchmark.class, ".*", runs, brief);
        Map<String, Samples> laws = Forks.run(LawBenchmark.class, ".*", runs, brief);
        Map<String, Samples> codec = Forks.run(CodecBenchmark.class, ".*", runs, brief);
        Samples neuron = of(kernel, "neuron");
        Samples plain = of(rivals, "leakyIntegrateAndFire");
        Samples ratio = new Samples(new double[] {neuron.median() / plain.median()});
        return new Section()
                .add(
                        "mevPerSecond",
                        new Row("full neuron, decoded, drawn for and read", neuron, MEV, Goal.atLeast(GOAL_MEV)))
                .add(
                        "ratioToPlainLoop",
                        new Row(
                                "  against the plain leaky integrate-and-fire loop",
                                ratio,
                                "x",
                                Goal.atLeast(GOAL_RATIO)))
                .add("decodedMevPerSecond", Row.of("  of it: words decoded", of(kernel, "decoded"), MEV))
                .add("drawnMevPerSecond", Row.of("  of it: decoded and drawn for", of(kernel, "drawn"), MEV))
                .add(
                        "appliedMevPerSecond",
                        Row.of("  of it: cooled, decided, warmed; tiles read", of(kernel, "applied"), MEV))
                .add(
                        "tickedMevPerSecond",
                        Row.of("  of it: tiles read, for 1 event in 0.4 neurons", of(kernel, "ticked"), MEV))
                .add("decayPerMicrosecond", Row.of("law: decay, of a neuron over a tick", of(laws, "decay"), "M/s"))
                .add(
                        "switchingPerMicrosecond",
                        Row.of("law: switching, the exact probability", of(laws, "switching"), "M/s"))
                .add("drawPerMicrosecond", Row.of("law: draw, one by one", of(laws, "draw"), "M/s"))
                .add("packedMevPerSecond", Row.of("codec: words to payloads", of(codec, "packed"), MEV))
                .add("encodedMevPerSecond", Row.of("codec: packets to Avro", of(codec, "encoded"), MEV))
                .add("receivedMevPerSecond", Row.of("codec: Avro to sound packets", of(codec, "received"), MEV))
                .add("plainLoopMevPerSecond", Row.of("rival: leaky integrate-and-fire, exp from tables", plain, MEV))
                .add(
                        "plainLoopWithExpMevPerSecond",
                        Row.of(
                                "rival: leaky integrate-and-fire, Math.exp",
                                of(rivals, "leakyIntegrateAndFireWithExp"),
                                MEV))
                .add(
                        "sameNeuronPlainlyMevPerSecond",
                        Row.of("rival: the junction written down plainly", of(rivals, "sameNeuronPlainly"), MEV))
                .add(
                        "memoryMevPerSecond",
                        Row.of("limit: 8 bytes an event read from memory", of(rivals, "memory"), MEV));
    }

    static Samples of(Map<String, Samples> samples, String method) {
        return Objects.requireNonNull(samples.get(method), method);
    }
}
