package dev.afterglow.app.device;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The excitability law in a stream, measured and predicted; the components are the keys of {@code device --stream --json}.
 *
 * @param tauSeconds fast thermal time constant in seconds of the sensor
 * @param latePulses events older than what their tile had already seen, which are not given
 * @param pulsesOnSwitched pulses on neurons that had already switched and could not switch again
 * @param differingSwitches switches of the fast path that the reference model, given the same draws, does not have
 */
public record ExcitabilityReport(
        String recording,
        String sensor,
        String preset,
        long seed,
        double sensorSecondsPerDeviceSecond,
        double tauSeconds,
        long events,
        long latePulses,
        long pulsesOnSwitched,
        long differingSwitches,
        List<Interval> intervals,
        Frequency firstPulse,
        Frequency againWithinTau,
        Frequency restedForTenTau,
        Frequency all,
        Ratio ratio) {

    /**
     * How often pulses on antiparallel neurons switched.
     *
     * @param measured switches over pulses
     * @param predicted the reference model's probability, averaged over the same pulses
     * @param deviationSigmas measured less predicted in binomial standard deviations
     */
    public record Frequency(long pulses, long switches, double measured, double predicted, double deviationSigmas) {
        static Frequency of(SwitchCount count) {
            return new Frequency(
                    count.pulses(), count.switches(), count.measured(), count.predicted(), count.deviationSigmas());
        }
    }

    /**
     * Frequency at a time since the neuron's last pulse.
     *
     * @param fromTau in time constants
     * @param toTau exclusive, null for no end
     */
    public record Interval(
            double fromTau,
            @Nullable Double toTau,
            @JsonUnwrapped Frequency frequency) {}

    /**
     * Neurons hit again within tau over neurons rested for ten tau.
     *
     * @param measured null if the recording has no such pulses
     * @param standardError of the measured one
     */
    public record Ratio(
            @Nullable Double measured,
            @Nullable Double predicted,
            @Nullable Double standardError) {
        static Ratio of(SwitchCount again, SwitchCount rested) {
            if (again.pulses() == 0 || rested.switches() == 0) {
                return new Ratio(null, null, null);
            }
            double predicted = again.predicted() / rested.predicted();
            return new Ratio(
                    again.measured() / rested.measured(),
                    predicted,
                    predicted * Math.hypot(again.relativeError(), rested.relativeError()));
        }
    }
}
