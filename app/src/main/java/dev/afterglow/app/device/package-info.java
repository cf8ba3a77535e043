/**
 * The bench of one neuron, and the test of its law in a stream: experiments on the device models that need no cluster. Times
 * a person gives or reads are nanoseconds of the device, or seconds of the sensor where that is said.
 */
@NullMarked
package dev.afterglow.app.device;

import org.jspecify.annotations.NullMarked;
