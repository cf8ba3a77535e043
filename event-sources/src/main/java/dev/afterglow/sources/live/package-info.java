/**
 * Live sensors on their way to Kafka: a thread a sensor that reads, reconnects and drops what there is no room for; one clock for
 * all of them; and the merge that publishes what they sent in the order of event time, with the time marks a replay sends too.
 */
@NullMarked
package dev.afterglow.sources.live;

import org.jspecify.annotations.NullMarked;
