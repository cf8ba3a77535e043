/** From the bytes of a Kafka record to a packet or sample that is known to be sound, or to the reason why it is not. */
@NullMarked
package dev.afterglow.functions.decode;

import org.jspecify.annotations.NullMarked;
