package dev.afterglow.device;

/**
 * What a pulse did.
 *
 * @param hazard integral of the switching rate over the pulse
 * @param probability 1 - exp(-hazard)
 */
public record PulseOutcome(
        JunctionState before,
        JunctionState after,
        double hazard,
        double probability,
        boolean switched,
        double joules) {}
