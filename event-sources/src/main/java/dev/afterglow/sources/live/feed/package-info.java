/**
 * What comes in from live sensors: where a sensor is, the connection to it, and the packets it sends. The bytes are decoded by the
 * readers of recordings; what is done with packets, and when, is decided one package up.
 */
@NullMarked
package dev.afterglow.sources.live.feed;

import org.jspecify.annotations.NullMarked;
