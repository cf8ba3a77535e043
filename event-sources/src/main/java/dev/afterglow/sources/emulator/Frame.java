package dev.afterglow.sources.emulator;

/**
 * Where a frame is and when it was taken.
 *
 * @param angle of the driver's steering in -1..1, right positive, or NaN without a driver
 * @param throttle in -1..1, or NaN without a driver
 */
record Frame(String name, long timestampUs, double angle, double throttle) {}
