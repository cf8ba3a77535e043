package dev.afterglow.sources.drive;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shapes of road, and how fast one drives there. */
public enum Track {
    /** A country road with a curve in sight at all times. */
    WINDING(18),
    /** A main road of long curves. */
    OPEN(25),
    /** A pass of tight bends, many from one straight into the opposite. */
    MOUNTAIN(13);

    private final double cruiseMetresPerSecond;

    Track(double cruiseMetresPerSecond) {
        this.cruiseMetresPerSecond = cruiseMetresPerSecond;
    }

    /**
     * The track of that name, for example {@code mountain}.
     *
     * @throws IllegalArgumentException naming all of them
     */
    public static Track named(String name) {
        return Arrays.stream(values())
                .filter(track -> track.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("track must be one of "
                        + Arrays.stream(values()).map(Track::toString).collect(Collectors.joining(", ")) + ": "
                        + name));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    RoadParameters road() {
        return switch (this) {
            case WINDING -> RoadParameters.defaults();
            case OPEN -> new RoadParameters(3.5, 180, 700, 40, 160, 0.2);
            case MOUNTAIN -> new RoadParameters(3, 16, 60, 8, 30, 0.6);
        };
    }

    double cruiseMetresPerSecond() {
        return cruiseMetresPerSecond;
    }
}
