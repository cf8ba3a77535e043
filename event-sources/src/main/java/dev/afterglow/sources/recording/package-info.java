/**
 * Recordings of event cameras: {@link dev.afterglow.sources.recording.Recordings} finds the format and opens the file,
 * {@link dev.afterglow.sources.recording.RecordingSurvey} describes it. Byte layouts live in the sub-packages.
 */
@NullMarked
package dev.afterglow.sources.recording;

import org.jspecify.annotations.NullMarked;
