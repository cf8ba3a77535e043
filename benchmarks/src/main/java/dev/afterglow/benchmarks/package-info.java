/** The {@code bench} command: every figure beside its goal and its rival, measured in the same run. */
@NullMarked
package dev.afterglow.benchmarks;

import org.jspecify.annotations.NullMarked;
