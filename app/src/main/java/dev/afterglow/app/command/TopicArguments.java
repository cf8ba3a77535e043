package dev.afterglow.app.command;

import dev.afterglow.jobs.Topics;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that say how topics are created, where they are missing. */
public final class TopicArguments {
    private static final int MAX_PARTITIONS = 1024;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "4",
            description = "Partitions of the events' topic, if it has to be created (default: ${DEFAULT-VALUE}).")
    private int partitions = 4;

    /**
     * Partitions of each topic that is published to.
     *
     * @throws IllegalArgumentException naming what to change
     */
    Map<String, Integer> partitionsByTopic() {
        if (partitions < 1 || partitions > MAX_PARTITIONS) {
            throw new IllegalArgumentException("--partitions must be from 1 to " + MAX_PARTITIONS + ": " + partitions);
        }
        return Map.of(Topics.EVENTS, partitions, Topics.VEHICLE, 1);
    }
}
