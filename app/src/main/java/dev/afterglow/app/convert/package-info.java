/** Conversion of recordings: what is copied, what gets lost, and a result that appears whole or not at all. */
@NullMarked
package dev.afterglow.app.convert;

import org.jspecify.annotations.NullMarked;
