/** Prophesee's RAW streams (EVT 2.0, 2.1, 3.0) and DAT files. Layouts after OpenEB's decoders. */
@NullMarked
package dev.afterglow.sources.recording.prophesee;

import org.jspecify.annotations.NullMarked;
