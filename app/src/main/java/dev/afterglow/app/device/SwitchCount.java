package dev.afterglow.app.device;

/**
 * Pulses that met a neuron in antiparallel, and what came of them.
 *
 * @param switches how many of the pulses switched the neuron
 * @param expected how many the law says: the sum of the reference model's probabilities
 * @param variance of the number of switches, the sum of p (1 - p) over the pulses
 */
record SwitchCount(long pulses, long switches, double expected, double variance) {
    static final SwitchCount NONE = new SwitchCount(0, 0, 0, 0);

    SwitchCount and(double probability, boolean switched) {
        return new SwitchCount(
                pulses + 1,
                switches + (switched ? 1 : 0),
                expected + probability,
                variance + probability * (1 - probability));
    }

    SwitchCount and(SwitchCount other) {
        return new SwitchCount(
                pulses + other.pulses, switches + other.switches, expected + other.expected, variance + other.variance);
    }

    double measured() {
        return pulses == 0 ? 0 : (double) switches / pulses;
    }

    double predicted() {
        return pulses == 0 ? 0 : expected / pulses;
    }

    /** Difference between measured and predicted in standard deviations of the measured. */
    double deviationSigmas() {
        return variance == 0 ? 0 : (switches - expected) / Math.sqrt(variance);
    }

    /** Standard error of the logarithm of the measured frequency, if the law holds. */
    double relativeError() {
        return expected == 0 ? Double.POSITIVE_INFINITY : Math.sqrt(variance) / expected;
    }
}
