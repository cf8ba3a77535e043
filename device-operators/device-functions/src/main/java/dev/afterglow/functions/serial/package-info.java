/**
 * What serializers of our own have in common. Records that travel often, or lie in checkpoints in numbers, write their fields one after
 * the other; Flink's own serializer looks each of them up.
 */
@NullMarked
package dev.afterglow.functions.serial;

import org.jspecify.annotations.NullMarked;
