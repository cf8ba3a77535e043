/** The counts of live sensors as Prometheus reads them. */
@NullMarked
package dev.afterglow.sources.live.metrics;

import org.jspecify.annotations.NullMarked;
