/**
 * The magnetic tunnel junction as a neuron: heat, switching, resistance and energy of one device in closed form.
 *
 * <p>Symbols are those of {@code docs/physics.md}: {@code V} volts across the junction, {@code theta} excess kelvin over
 * ambient, {@code Delta} thermal stability factor, {@code tau} thermal time constant. SI units throughout; time here is device
 * time, sensor time lives in {@link dev.afterglow.device.tile}.
 */
@NullMarked
package dev.afterglow.device;

import org.jspecify.annotations.NullMarked;
