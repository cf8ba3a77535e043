/** Formats without a family: Event Stream, the 5-byte records of N-MNIST, and text with an event a line. */
@NullMarked
package dev.afterglow.sources.recording.plain;

import org.jspecify.annotations.NullMarked;
