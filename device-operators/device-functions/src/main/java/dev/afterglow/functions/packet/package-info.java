/** A validated packet on its way through the job, and where it came from. */
@NullMarked
package dev.afterglow.functions.packet;

import org.jspecify.annotations.NullMarked;
