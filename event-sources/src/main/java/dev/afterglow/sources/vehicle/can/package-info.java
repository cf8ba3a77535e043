/**
 * The bus of a car: CAN frames as {@code candump} prints them, and what a DBC file says their bits mean. No file is a trace here;
 * traces are read one package up.
 */
@NullMarked
package dev.afterglow.sources.vehicle.can;

import org.jspecify.annotations.NullMarked;
