/**
 * A simulated drive: a road, a car with a human driver on it, weather and cars that come the other way, the event camera behind the
 * windscreen and the signals on the bus. Everything follows from one seed, to the bit, and is made step by step in constant memory.
 *
 * <p>World axes lie in the ground plane, angles turn left. Station is the length along the road's centre line, lateral is the distance
 * left of it. The car's reference point is its rear axle. Levels of light are natural logarithms of intensity, 0 is the sky.
 *
 * <p>Only {@code StrictMath} is used for transcendental functions, so that every machine sees the same drive.
 */
@NullMarked
package dev.afterglow.sources.drive;

import org.jspecify.annotations.NullMarked;
