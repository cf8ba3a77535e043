/**
 * Answers from memory: probes say which tiles were asked at which tick, a {@code TileStrength}
 * reads how strongly each tile answered, a {@link dev.afterglow.functions.memory.DecisionRule} decides. A tile holds one item.
 */
@NullMarked
package dev.afterglow.functions.memory;

import org.jspecify.annotations.NullMarked;
