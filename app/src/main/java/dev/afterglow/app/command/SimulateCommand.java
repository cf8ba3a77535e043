package dev.afterglow.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code simulate}: recordings of worlds that are not there. */
@Command(
        name = "simulate",
        synopsisSubcommandLabel = "drive|gestures",
        description = "Record a simulated world with an emulated event camera.",
        subcommands = {SimulateDriveCommand.class, SimulateGesturesCommand.class})
public final class SimulateCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a world is needed: drive or gestures");
    }
}
