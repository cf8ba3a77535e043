/**
 * What operators tell Prometheus of themselves, under the group {@value dev.afterglow.functions.metrics.Meter#GROUP}.
 *
 * <p>Flink's counters reach Prometheus as gauges, so names carry no {@code _total}; {@code rate()} works on them all the same. Labels
 * come from closed sets: a category, a reason, a kind, a quantile, a horizon, a network; never a neuron, tile or sensor.
 */
@NullMarked
package dev.afterglow.functions.metrics;

import org.jspecify.annotations.NullMarked;
