/**
 * Flink functions over the device models: the one seam where a record becomes a physical quantity and back. A function holds
 * a model and its state and translates; formulas live in {@code dev.afterglow.device}.
 */
@NullMarked
package dev.afterglow.functions;

import org.jspecify.annotations.NullMarked;
