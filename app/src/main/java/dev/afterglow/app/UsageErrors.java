package dev.afterglow.app;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a command line that was used wrongly: what is wrong, where help is, exit code 2. */
final class UsageErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException error, String[] arguments) {
        CommandLine command = error.getCommandLine();
        PrintWriter words = command.getErr();
        words.println(command.getColorScheme().errorText("afterglow: " + OneLine.of(error)));
        if (!UnmatchedArgumentException.printSuggestions(error, words)) {
            words.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
