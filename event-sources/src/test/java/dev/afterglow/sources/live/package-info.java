/** Live sensors against senders of our own on the loopback, which are written to the formats and not to the readers. */
@NullMarked
package dev.afterglow.sources.live;

import org.jspecify.annotations.NullMarked;
