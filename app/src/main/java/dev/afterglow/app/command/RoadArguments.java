package dev.afterglow.app.command;

import dev.afterglow.sources.drive.SimulatedDrive;
import dev.afterglow.sources.drive.SimulatedDriveParameters;
import dev.afterglow.sources.drive.Track;
import dev.afterglow.sources.drive.TrafficParameters;
import dev.afterglow.sources.drive.Weather;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the simulated road. */
public final class RoadArguments {
    /** Each car hides some of the road for a while: with six a minute the angle is told worse by up to two degrees. */
    private static final double USUAL_CARS_PER_MINUTE = 0;

    private static final double MOST_CARS_PER_MINUTE = 60;

    @Option(
            names = "--track",
            paramLabel = "T",
            description = "Simulated road: winding, open or mountain (default: winding).")
    private @Nullable String track;

    @Option(
            names = "--weather",
            paramLabel = "W",
            description = "Weather on it: clear, fog, rain or night (default: clear).")
    private @Nullable String weather;

    @Option(
            names = "--traffic",
            paramLabel = "N",
            description = "Cars a minute that come the other way on it (default: 0).")
    private @Nullable Double carsPerMinute;

    boolean isGiven() {
        return track != null || weather != null || carsPerMinute != null;
    }

    /**
     * The drive that is meant.
     *
     * @throws IllegalArgumentException naming what to change
     */
    SimulatedDrive drive(long seed, double seconds) {
        double cars = carsPerMinute == null ? USUAL_CARS_PER_MINUTE : carsPerMinute;
        if (!(cars >= 0 && cars <= MOST_CARS_PER_MINUTE)) {
            throw new IllegalArgumentException("--traffic must be from 0 to " + MOST_CARS_PER_MINUTE + ": " + cars);
        }
        return SimulatedDrive.of(
                seed,
                seconds,
                SimulatedDriveParameters.defaults()
                        .withTrack(track == null ? Track.WINDING : Track.named(track))
                        .withWeather(weather == null ? Weather.CLEAR : Weather.named(weather))
                        .withTraffic(TrafficParameters.of(cars)));
    }
}
