package dev.afterglow.benchmarks;

import dev.afterglow.app.command.AddedCommand;
import dev.afterglow.benchmarks.report.BenchReport;
import dev.afterglow.benchmarks.report.Section;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bench}: the speed figures. */
@Command(
        name = "bench",
        description = {
            "Measure how fast it is on this machine, beside plain rivals in the same run.",
            "Figures are medians; spread is the largest less the smallest run over the median."
        })
public final class BenchCommand implements AddedCommand {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Measure these parts only: kernel, decoders, reorder, drain, checkpoint, scale, live, view, recording.")
    private @Nullable List<String> only;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "5",
            description = "Times that each figure is measured (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "Recording to loop; without one that part is left out.")
    private @Nullable Path recording;

    @Option(names = "--brief", description = "Show in seconds that it works; the figures mean little.")
    private boolean brief;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        BenchSettings settings = settings();
        PrintWriter words = spec.commandLine().getErr();
        PrintWriter data = spec.commandLine().getOut();
        BenchReport report = new BenchReport();
        for (Part part : parts()) {
            say(words, "measuring " + part);
            List<Section> found = part.measure(settings, line -> say(words, line));
            report.add(part.toString(), found);
            // All parts take most of an hour: what is known is shown, whatever becomes of the rest.
            if (!json) {
                data.println(BenchReport.table(part.toString(), found));
                data.flush();
            }
        }
        if (json) {
            data.println(report.json());
            data.flush();
        }
        return 0;
    }

    private static void say(PrintWriter words, String line) {
        words.println("afterglow: " + line);
        words.flush();
    }

    private BenchSettings settings() {
        try {
            return new BenchSettings(runs, brief, recording);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private List<Part> parts() {
        if (only == null) {
            return Arrays.stream(Part.values())
                    .filter(part -> part != Part.RECORDING || recording != null)
                    .toList();
        }
        try {
            List<Part> parts = only.stream().map(Part::named).distinct().toList();
            if (parts.contains(Part.RECORDING) && recording == null) {
                throw new IllegalArgumentException("--only recording needs a recording: add --events FILE");
            }
            return parts;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
