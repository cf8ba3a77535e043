/** Tests of the emulator, on frames that they paint. */
@NullMarked
package dev.afterglow.sources.emulator;

import org.jspecify.annotations.NullMarked;
