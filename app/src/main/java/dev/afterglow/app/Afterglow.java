package dev.afterglow.app;

import dev.afterglow.app.command.AddedCommand;
import dev.afterglow.app.command.ConvertCommand;
import dev.afterglow.app.command.DeviceCommand;
import dev.afterglow.app.command.EmulateCommand;
import dev.afterglow.app.command.IngestCommand;
import dev.afterglow.app.command.InspectCommand;
import dev.afterglow.app.command.MemoryCommand;
import dev.afterglow.app.command.ReplayCommand;
import dev.afterglow.app.command.RunCommand;
import dev.afterglow.app.command.SimulateCommand;
import java.util.ServiceLoader;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code afterglow} command. Exit codes: 0 done, 1 failed, 2 used wrongly. */
@Command(
        name = "afterglow",
        description = {
            "An event-driven neuromorphic streaming engine.",
            "Event-camera packets and vehicle signals enter through Kafka; Flink operators hold the temperature of"
                    + " every magnetic-tunnel-junction neuron as keyed event-time state. What is still warm is what the"
                    + " network remembers. Downstream operators emit steering and trajectory predictions and count the"
                    + " energy spent."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Versions.class,
        // Every command has the same --help and --version.
        scope = ScopeType.INHERIT,
        subcommands = {
            RunCommand.class,
            InspectCommand.class,
            ConvertCommand.class,
            ReplayCommand.class,
            MemoryCommand.class,
            EmulateCommand.class,
            SimulateCommand.class,
            IngestCommand.class,
            DeviceCommand.class,
            GenerateCompletion.class
        })
public final class Afterglow implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Show where an error came from, for developers.")
    private boolean stackTraceWanted;

    public static void main(String[] arguments) {
        // Pictures go to files: a display that is named but not there must not matter.
        System.setProperty("java.awt.headless", "true");
        System.exit(commandLine().execute(arguments));
    }

    public static CommandLine commandLine() {
        Afterglow afterglow = new Afterglow();
        CommandLine command = new CommandLine(afterglow);
        ServiceLoader.load(AddedCommand.class).forEach(command::addSubcommand);
        return command.setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(new ExecutionErrors(() -> afterglow.stackTraceWanted));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is needed");
    }
}
