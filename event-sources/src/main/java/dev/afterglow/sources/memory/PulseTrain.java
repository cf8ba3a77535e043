package dev.afterglow.sources.memory;

/**
 * Pulses to some devices of one item, a millisecond apart.
 *
 * @param startUs first pulse
 * @param fromDevice first of {@code devices} that lie side by side, the last followed by the first of the item
 */
record PulseTrain(long startUs, int item, int fromDevice, int devices, int pulses) {
    static final int PULSE_PERIOD_US = 1000;
}
