/**
 * Simulated gestures: eleven kinds named and numbered as in DVS128 Gesture (Amir et al., CVPR 2017), performed by an actor whose size,
 * place, contrast, speed and camera follow from a seed. The movements are our own and simpler than people's.
 *
 * <p>Places of the body are in units of an upper arm, seen from the front: right is the right of the image, so the actor's right
 * hand is on the left. Levels of light are natural logarithms of intensity, 0 is the mean of the background. Only {@code StrictMath}
 * is used for transcendental functions, so that every machine sees the same gesture.
 */
@NullMarked
package dev.afterglow.sources.gesture;

import org.jspecify.annotations.NullMarked;
