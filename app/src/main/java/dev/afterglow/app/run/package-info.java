/**
 * The main job, embedded: broker, Flink cluster, replay and reader in one process tree, from the first event to the summary.
 */
@NullMarked
package dev.afterglow.app.run;

import org.jspecify.annotations.NullMarked;
