/** Encoders of recordings: {@link dev.afterglow.sources.recording.encoding.RecordingWriters} begins a file. */
@NullMarked
package dev.afterglow.sources.recording.encoding;

import org.jspecify.annotations.NullMarked;
