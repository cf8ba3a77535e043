package dev.afterglow.sources.gesture;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The classes of DVS128 Gesture in the order of their numbers. Arms turn as the actor sees them, which is our reading. */
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

    public static final int COUNT = values().length;

    private final int number;

    Gesture(int number) {
        this.number = number;
    }

    /** As in the label files, from 1. */
    public int number() {
        return number;
    }

    /** The gesture of a number, or null if there is none. */
    public static @Nullable Gesture numbered(int number) {
        return Arrays.stream(values())
                .filter(gesture -> gesture.number == number)
                .findFirst()
                .orElse(null);
    }

    /**
     * The gesture of that name, for example {@code right-hand-wave}.
     *
     * @throws IllegalArgumentException naming all of them
     */
    public static Gesture named(String name) {
        return Arrays.stream(values())
                .filter(gesture -> gesture.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("gesture must be one of "
                        + Arrays.stream(values()).map(Gesture::toString).collect(Collectors.joining(", ")) + ": "
                        + name));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
