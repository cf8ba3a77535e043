package dev.afterglow.sources.drive;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How light comes through the air. What is at distance d keeps {@code exp(-d / sight)} of its contrast against the haze (Koschmieder
 * 1924); at night the haze is dark and the sight is that of headlights. The numbers are guesses.
 */
public enum Weather {
    CLEAR(130, -0.9f, 0, 1, 1),
    FOG(30, -0.35f, -0.3f, 0.2f, 1),
    /** Drops and spray are told as noise. */
    RAIN(65, -0.8f, -0.5f, 0.5f, 6),
    NIGHT(35, -3.2f, -3.4f, 0.15f, 8);

    private final double sightMetres;
    private final float haze;
    private final float sky;
    private final float farContrast;
    private final double noise;

    Weather(double sightMetres, float haze, float sky, float farContrast, double noise) {
        this.sightMetres = sightMetres;
        this.haze = haze;
        this.sky = sky;
        this.farContrast = farContrast;
        this.noise = noise;
    }

    /**
     * The weather of that name, for example {@code fog}.
     *
     * @throws IllegalArgumentException naming all of them
     */
    public static Weather named(String name) {
        return Arrays.stream(values())
                .filter(weather -> weather.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("weather must be one of "
                        + Arrays.stream(values()).map(Weather::toString).collect(Collectors.joining(", ")) + ": "
                        + name));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Share of contrast that is left of what lies on the ground. */
    float clarity(double forwardMetres) {
        return (float) StrictMath.exp(-forwardMetres / sightMetres);
    }

    /** Likewise of what stands above it, in front of more haze. */
    double clarityAbove(double forwardMetres) {
        return StrictMath.exp(-forwardMetres / (sightMetres * 10 / 13));
    }

    float seen(float level, float clarity) {
        return haze + (level - haze) * clarity;
    }

    float haze() {
        return haze;
    }

    float sky() {
        return sky;
    }

    /** Share of contrast that the hills around have. */
    float farContrast() {
        return farContrast;
    }

    boolean isDark() {
        return this == NIGHT;
    }

    PixelParameters noisy(PixelParameters pixel) {
        return new PixelParameters(
                pixel.threshold(),
                pixel.thresholdDeviation(),
                pixel.refractoryUs(),
                noise * pixel.leakEventsPerSecond(),
                noise * pixel.shotEventsPerSecond());
    }
}
