/**
 * Labelled clips: which stretch of a recording shows what. The labels are those of the DVS128 Gesture data set (Amir et al., CVPR
 * 2017); the events come from any recording.
 */
@NullMarked
package dev.afterglow.sources.clips;

import org.jspecify.annotations.NullMarked;
