package dev.afterglow.sources.gesture;

import dev.afterglow.sources.EventSource;
import org.jspecify.annotations.Nullable;

/**
 * One performance of a gesture.
 *
 * @param seed of actor, movement and camera
 * @param reversal how time runs backwards, or null if it runs forwards
 */
public record GestureClip(
        Gesture gesture,
        long seed,
        long durationUs,
        @Nullable Reversal reversal) {
    public GestureClip {
        if (durationUs < 1) {
            throw new IllegalArgumentException("durationUs must be positive: " + durationUs);
        }
    }

    /** Number of the class: that of the gesture, or of as many more for those that run backwards. */
    public int classNumber() {
        return gesture.number() + (reversal == null ? 0 : Gesture.COUNT);
    }

    /** What the camera sees, from time 0 on. */
    public EventSource camera() {
        GestureCamera forward = new GestureCamera(gesture, seed, durationUs);
        return reversal == null ? forward : new ReversedSource(forward, durationUs, reversal);
    }
}
