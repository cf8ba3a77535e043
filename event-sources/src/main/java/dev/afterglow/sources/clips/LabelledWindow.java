package dev.afterglow.sources.clips;

import dev.afterglow.sources.gesture.Gesture;

/**
 * A stretch of a recording and what it shows, on the clock of the recording.
 *
 * @param row number of the label within its file, from 0
 * @param startUs the first microsecond that belongs to it
 * @param endUs the first that does not
 * @param isOverlapping whether another window of the same file holds a part of it too
 */
public record LabelledWindow(int row, Gesture gesture, long startUs, long endUs, boolean isOverlapping) {
    LabelledWindow asOverlapping() {
        return new LabelledWindow(row, gesture, startUs, endUs, true);
    }
}
