package dev.afterglow.jobs;

import dev.afterglow.device.FosterMode;
import dev.afterglow.functions.alert.SilenceSigns;
import dev.afterglow.functions.tile.NeuronSettings;
import java.time.Duration;

/**
 * When a person wants to be told.
 *
 * @param divergingDegrees error of the steering wheel angle, predicted half a second before, beyond which a prediction diverges
 * @param divergingTicks how many ticks in a row it must do so
 * @param overheatKelvin excess temperature of a readout cell beyond which its tile is too hot; for how long it may be follows from the
 *     junction
 * @param silence for how long a sensor may say nothing
 */
public record AlertThresholds(double divergingDegrees, int divergingTicks, double overheatKelvin, Duration silence) {
    public static final AlertThresholds DEFAULT = new AlertThresholds(60, 20, 100, Duration.ofSeconds(2));

    private static final int MOST_STEPS = 1200;
    private static final double US_PER_SECOND = 1e6;

    public AlertThresholds {
        if (!(divergingDegrees > 0)) {
            throw new IllegalArgumentException("divergingDegrees must be positive: " + divergingDegrees);
        }
        if (divergingTicks < 1 || divergingTicks > MOST_STEPS) {
            throw new IllegalArgumentException(
                    "divergingTicks must be from 1 to " + MOST_STEPS + ": " + divergingTicks);
        }
        if (!(overheatKelvin > 0)) {
            throw new IllegalArgumentException("overheatKelvin must be positive: " + overheatKelvin);
        }
        if (silence.toMillis() < stepMs() || silence.toMillis() > MOST_STEPS * stepMs()) {
            throw new IllegalArgumentException("silence must be from %d to %d ms: %d ms"
                    .formatted(stepMs(), MOST_STEPS * stepMs(), silence.toMillis()));
        }
    }

    /** Steps of {@link SilenceSigns} that make up the silence. */
    int silentSteps() {
        return (int) ((silence.toMillis() + stepMs() - 1) / stepMs());
    }

    /** Ticks in which a junction must have cooled: the longest of its thermal time constants, in sensor time. */
    static int coolingTicks(NeuronSettings neurons) {
        double tauSeconds = neurons.preset().junction().modes().stream()
                .mapToDouble(FosterMode::timeConstantSeconds)
                .max()
                .orElseThrow();
        double tauUs = tauSeconds * neurons.timeCompression() * US_PER_SECOND;
        return (int) Math.max(1, Math.min(MOST_STEPS, Math.ceil(tauUs / neurons.tickUs())));
    }

    private static long stepMs() {
        return Duration.ofNanos(SilenceSigns.STEP_US * 1000).toMillis();
    }
}
