package dev.afterglow.app.command;

import dev.afterglow.app.memory.FreeRecallExperiment;
import dev.afterglow.app.memory.FreeRecallReport;
import dev.afterglow.app.memory.InterferenceExperiment;
import dev.afterglow.app.memory.InterferenceReport;
import dev.afterglow.app.memory.MemoryEngine;
import dev.afterglow.app.memory.NBackExperiment;
import dev.afterglow.app.memory.NBackReport;
import dev.afterglow.app.memory.Subject;
import dev.afterglow.app.plot.FreeRecallFigure;
import dev.afterglow.app.plot.InterferenceFigure;
import dev.afterglow.app.plot.NBackFigure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code memory}: working-memory experiments through the neurons of the main job. */
@Command(
        name = "memory",
        synopsisSubcommandLabel = "n-back|free-recall|interference",
        description = {
            "Working-memory experiments through the neurons of the main job, beside published human curves.",
            "Results come from a Flink job on this machine; fits and controls from the same neurons in a loop."
        })
public final class MemoryCommand implements Runnable {
    private static final int LETTERS = 3000;
    private static final int TRIALS = 1000;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "an experiment is needed: n-back, free-recall or interference");
    }

    @Command(name = "n-back", description = "Is this letter the same as n before? For n from 1 to 5.")
    int nBack(@Mixin MemoryArguments arguments) throws Exception {
        Subject subject = arguments.subject(spec.commandLine());
        NBackReport report;
        try (MemoryEngine engine = arguments.engine()) {
            report = new NBackExperiment(subject, arguments.trials(LETTERS)).report(engine);
        }
        arguments.show(spec.commandLine(), report, NBackTable.of(report), NBackFigure.of(report));
        return 0;
    }

    @Command(name = "free-recall", description = "Recall the items of a list in any order, after Murdock (1962).")
    int freeRecall(
            @Mixin MemoryArguments arguments,
            @Option(names = "--rehearsal", description = "Rehearse early items: the only source of primacy.")
                    boolean rehearsed)
            throws Exception {
        Subject subject = arguments.subject(spec.commandLine());
        FreeRecallReport report;
        try (MemoryEngine engine = arguments.engine()) {
            report = new FreeRecallExperiment(subject, arguments.trials(TRIALS)).report(engine, rehearsed);
        }
        arguments.show(spec.commandLine(), report, FreeRecallTable.of(report), FreeRecallFigure.of(report));
        return 0;
    }

    @Command(
            name = "interference",
            description = "Retention over delays, with distractors, and with words of earlier trials competing.")
    int interference(@Mixin MemoryArguments arguments) throws Exception {
        Subject subject = arguments.subject(spec.commandLine());
        InterferenceReport report;
        try (MemoryEngine engine = arguments.engine()) {
            report = new InterferenceExperiment(subject, arguments.trials(TRIALS)).report(engine);
        }
        arguments.show(spec.commandLine(), report, InterferenceTable.of(report), InterferenceFigure.of(report));
        return 0;
    }
}
