package dev.afterglow.app.command;

import dev.afterglow.sources.replay.ReplayRate;
import picocli.CommandLine.Option;

/** How fast recordings are replayed. */
public final class RateArguments {
    @Option(
            names = "--rate",
            paramLabel = "R|max",
            defaultValue = "1",
            description = "Speed of the replay against sensor time (default: ${DEFAULT-VALUE}).")
    private String rate = "1";

    /**
     * The rate that was said.
     *
     * @throws IllegalArgumentException in words for the user, if it is none
     */
    ReplayRate toRate() {
        return ReplayRate.parse(rate);
    }
}
