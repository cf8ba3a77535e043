/**
 * What every decoder of recordings has in common: the window onto the file, header lines, byte order, clocks that wrap
 * and the counts of what was passed over. No format lives here.
 */
@NullMarked
package dev.afterglow.sources.recording.decoding;

import org.jspecify.annotations.NullMarked;
