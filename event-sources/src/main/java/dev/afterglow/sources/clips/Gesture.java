package dev.afterglow.sources.clips;

import org.jspecify.annotations.Nullable;

/** The classes of DVS128 Gesture in the order of their numbers, which begin at 1. */
public enum Gesture {
    HAND_CLAPPING(1),
    RIGHT_HAND_WAVE(2),
    LEFT_HAND_WAVE(3),
    RIGHT_ARM_CLOCKWISE(4),
    RIGHT_ARM_COUNTER_CLOCKWISE(5),
    LEFT_ARM_CLOCKWISE(6),
    LEFT_ARM_COUNTER_CLOCKWISE(7),
    ARM_ROLL(8),
    AIR_DRUMS(9),
    AIR_GUITAR(10),
    OTHER(11);

    private final int number;

    Gesture(int number) {
        this.number = number;
    }

    /** The number in the label files. */
    public int number() {
        return number;
    }

    /** The class of a number, or null if there is none. */
    static @Nullable Gesture numbered(int number) {
        for (Gesture gesture : values()) {
            if (gesture.number == number) {
                return gesture;
            }
        }
        return null;
    }
}
