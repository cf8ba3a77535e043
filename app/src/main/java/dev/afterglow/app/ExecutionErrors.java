package dev.afterglow.app;

import dev.afterglow.app.command.UserErrorException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Answers a command that failed: one line and exit code 1. What a person can put right is said in its own words; the
 * rest is a defect of ours, and its stack trace goes to the log.
 */
final class ExecutionErrors implements IExecutionExceptionHandler {
    private final BooleanSupplier stackTraceWanted;

    ExecutionErrors(BooleanSupplier stackTraceWanted) {
        this.stackTraceWanted = stackTraceWanted;
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
        PrintWriter words = command.getErr();
        words.println(command.getColorScheme().errorText("afterglow: " + line(error)));
        if (stackTraceWanted.getAsBoolean()) {
            error.printStackTrace(words);
        }
        words.flush();
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private static String line(Exception error) {
        if (isForTheUser(error)) {
            return OneLine.of(error);
        }
        LoggerFactory.getLogger(Afterglow.class).error("A command failed in a way it should not", error);
        return "unexpected " + error.getClass().getSimpleName() + ": " + OneLine.of(error) + " (details in " + logFile()
                + ")";
    }

    private static boolean isForTheUser(Exception error) {
        return error instanceof UserErrorException
                || error instanceof IOException
                || error instanceof UncheckedIOException
                || error instanceof IllegalArgumentException;
    }

    private static Path logFile() {
        return Path.of(System.getProperty("afterglow.log.directory", "logs"), "afterglow.log")
                .toAbsolutePath()
                .normalize();
    }
}
