package dev.afterglow.sources.vehicle;

import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.VehicleSource;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * A description of a whole vehicle trace; the components are the keys of {@code inspect --json}.
 *
 * @param samples readings of all signals
 * @param durationUs from the earliest reading to the latest
 * @param skipped what is no reading or could not be read, by reason
 */
public record VehicleSurvey(
        String format,
        long samples,
        long durationUs,
        long firstUs,
        long lastUs,
        Map<String, Signal> signals,
        Map<String, Long> skipped) {
    private static final double US_PER_SECOND = 1e6;

    /**
     * One signal.
     *
     * @param meanHz readings over the time from its first to its last, 0 where that is none
     */
    public record Signal(long samples, double min, double max, double meanHz) {}

    /** Reads {@code source} to its end, in constant memory; the caller closes it. */
    public static VehicleSurvey of(VehicleSource source) throws IOException {
        Map<String, Tally> tallies = new TreeMap<>();
        Tally all = new Tally();
        for (VehicleSignal signal = source.next(); signal != null; signal = source.next()) {
            all.add(signal);
            tallies.computeIfAbsent(signal.name(), name -> new Tally()).add(signal);
        }
        Map<String, Signal> signals = new TreeMap<>();
        tallies.forEach((name, tally) -> signals.put(name, tally.signal()));
        boolean isEmpty = all.samples == 0;
        return new VehicleSurvey(
                source.format(),
                all.samples,
                isEmpty ? 0 : all.lastUs - all.firstUs,
                isEmpty ? 0 : all.firstUs,
                isEmpty ? 0 : all.lastUs,
                signals,
                source.skipped());
    }

    /** Running counts over the readings of a signal. */
    private static final class Tally {
        private long samples;
        private long firstUs = Long.MAX_VALUE;
        private long lastUs = Long.MIN_VALUE;
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;

        void add(VehicleSignal signal) {
            samples++;
            firstUs = Math.min(firstUs, signal.timestampUs());
            lastUs = Math.max(lastUs, signal.timestampUs());
            min = Math.min(min, signal.value());
            max = Math.max(max, signal.value());
        }

        Signal signal() {
            double seconds = (lastUs - firstUs) / US_PER_SECOND;
            return new Signal(samples, min, max, seconds == 0 ? 0 : (samples - 1) / seconds);
        }
    }
}
