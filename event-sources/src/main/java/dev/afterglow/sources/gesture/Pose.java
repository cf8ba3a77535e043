package dev.afterglow.sources.gesture;

/**
 * Where the hands are, from their own shoulders: outwards, away from the body's middle, and up.
 *
 * @param rightInFront whether the right arm hides the left where they cross
 */
record Pose(Hand right, Hand left, boolean rightInFront) {
    record Hand(double outwards, double up) {
        /** Hanging down beside the body. */
        static final Hand AT_REST = new Hand(0.12, -1.85);
    }

    static Pose ofRight(Hand right) {
        return new Pose(right, Hand.AT_REST, true);
    }

    static Pose ofLeft(Hand left) {
        return new Pose(Hand.AT_REST, left, false);
    }
}
