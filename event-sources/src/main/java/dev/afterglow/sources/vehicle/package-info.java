/**
 * Vehicle traces: {@link dev.afterglow.sources.vehicle.VehicleTraces} finds the form of a trace and opens it. Values come
 * out in the units of {@link dev.afterglow.sources.VehicleSignal}, whatever the trace has.
 */
@NullMarked
package dev.afterglow.sources.vehicle;

import org.jspecify.annotations.NullMarked;
