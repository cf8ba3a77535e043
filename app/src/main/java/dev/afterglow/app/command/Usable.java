package dev.afterglow.app.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What was said on the command line, if it can be used. */
final class Usable {
    private Usable() {}

    /**
     * What {@code said} makes of the options.
     *
     * @throws ParameterException in the words of an IllegalArgumentException, if it throws one: the command was used wrongly
     */
    static <T extends @Nullable Object> T of(CommandSpec spec, Callable<T> said) throws Exception {
        try {
            return said.call();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
