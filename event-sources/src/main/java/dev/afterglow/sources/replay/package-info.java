/** From events to Kafka: splitting into tiles, the replay clock and the publisher. */
@NullMarked
package dev.afterglow.sources.replay;

import org.jspecify.annotations.NullMarked;
