package dev.afterglow.app.command;

import dev.afterglow.sources.vehicle.VehicleTraceOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person says about a vehicle trace that does not say it itself, wherever one is read. */
public final class VehicleArguments {
    @Option(names = "--dbc", paramLabel = "FILE", description = "DBC file that describes the frames of a candump log.")
    private @Nullable Path dbc;

    @Option(
            names = "--columns",
            paramLabel = "MAP",
            description = "Which columns of a table are what, and in which unit:"
                    + " time=stamp:ms,steering_wheel_angle=-wheel:rad,vehicle_speed=v:m/s."
                    + " With --dbc, which signals of the bus, without the time.")
    private @Nullable String columns;

    /** Whether anything was said that only a vehicle trace needs. */
    boolean isSaid() {
        return dbc != null || columns != null;
    }

    VehicleTraceOptions toOptions(@Nullable Double messagesPerSecond) {
        return new VehicleTraceOptions(messagesPerSecond, dbc, columns);
    }
}
