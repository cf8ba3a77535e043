/** The AEDAT family of jAER, cAER and DV. Layouts after AedatTools, libcaer, jAER and dv-processing. */
@NullMarked
package dev.afterglow.sources.recording.aedat;

import org.jspecify.annotations.NullMarked;
