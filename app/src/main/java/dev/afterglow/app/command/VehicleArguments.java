package dev.afterglow.app.command;

import dev.afterglow.sources.vehicle.VehicleTraceOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person says about a vehicle trace that does not say it itself, wherever one is read. */
public final class VehicleArguments {
    private static final double HIGHEST_RATE_HZ = 1e6;

    @Option(names = "--dbc", paramLabel = "FILE", description = "DBC file that describes the frames of a candump log.")
    private @Nullable Path dbc;

    @Option(
            names = "--columns",
            paramLabel = "MAP",
            description = "Which columns of a table are what, and in which unit:"
                    + " time=stamp:ms,steering_wheel_angle=-wheel:rad,vehicle_speed=v:m/s."
                    + " With --dbc, which signals of the bus, without the time.")
    private @Nullable String columns;

    @Option(
            names = "--vehicle-rate",
            paramLabel = "HZ",
            description = "Messages per second of a vehicle trace that holds no times.")
    private @Nullable Double messagesPerSecond;

    /** Whether anything was said that only a vehicle trace needs. */
    boolean isSaid() {
        return dbc != null || columns != null || messagesPerSecond != null;
    }

    /**
     * What was said.
     *
     * @throws IllegalArgumentException in words for the user, if it cannot be
     */
    VehicleTraceOptions toOptions() {
        if (messagesPerSecond != null && !(messagesPerSecond > 0 && messagesPerSecond <= HIGHEST_RATE_HZ)) {
            throw new IllegalArgumentException(
                    "--vehicle-rate must be above 0 and at most 1000000: " + messagesPerSecond);
        }
        return new VehicleTraceOptions(messagesPerSecond, dbc, columns);
    }
}
