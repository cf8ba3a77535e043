/** What every source has in common: batches of camera events, vehicle signals, and the errors a source may raise. */
@NullMarked
package dev.afterglow.sources;

import org.jspecify.annotations.NullMarked;
