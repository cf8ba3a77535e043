package dev.afterglow.sources.gesture;

import dev.afterglow.sources.RandomStream;
import dev.afterglow.sources.gesture.Pose.Hand;

/** What the hands do in the course of a gesture. All but {@code OTHER} repeat with each cycle. */
final class Movement {
    private static final double TURN = 2 * StrictMath.PI;
    private static final double SWING_PERIOD_SECONDS = 4.3;

    private final Gesture gesture;
    private final Take take;
    private final Wander right;
    private final Wander left;

    Movement(Gesture gesture, Take take, long seed) {
        this.gesture = gesture;
        this.take = take;
        RandomStream random = RandomStream.of(seed, "movement");
        right = Wander.drawn(random);
        left = Wander.drawn(random);
    }

    Pose at(double seconds) {
        double swing = StrictMath.sin(TURN * (seconds / SWING_PERIOD_SECONDS + take.firstCycle()));
        double angle =
                TURN * (take.firstCycle() + take.cyclesPerSecond() * seconds) + take.unsteadiness() * TURN * swing;
        double reach = take.reach() * (1 + take.unsteadiness() * swing);
        double sine = StrictMath.sin(angle);
        double cosine = StrictMath.cos(angle);
        // A cycle of which one half is quicker than the other.
        double skewed = StrictMath.sin(angle + take.skew() * cosine);
        return switch (gesture) {
            case HAND_CLAPPING -> clap(reach * (0.5 + 0.5 * skewed));
            case RIGHT_HAND_WAVE -> Pose.ofRight(wave(reach * skewed, cosine));
            case LEFT_HAND_WAVE -> Pose.ofLeft(wave(reach * skewed, cosine));
            // Seen from the front, the actor's clockwise turns the other way; outwards is the image's left for the
            // right arm.
            case RIGHT_ARM_CLOCKWISE -> Pose.ofRight(circle(reach * cosine, -reach * sine));
            case RIGHT_ARM_COUNTER_CLOCKWISE -> Pose.ofRight(circle(reach * cosine, reach * sine));
            case LEFT_ARM_CLOCKWISE -> Pose.ofLeft(circle(reach * cosine, reach * sine));
            case LEFT_ARM_COUNTER_CLOCKWISE -> Pose.ofLeft(circle(reach * cosine, -reach * sine));
            case ARM_ROLL ->
                new Pose(roll(reach * cosine, reach * sine), roll(-reach * cosine, -reach * sine), cosine > 0);
            case AIR_DRUMS -> new Pose(drum(reach * skewed), drum(-reach * skewed), true);
            case AIR_GUITAR -> new Pose(strum(reach * skewed), new Hand(0.85 + 0.12 * swing, -0.3), true);
            case OTHER -> new Pose(right.at(seconds, reach), left.at(seconds, reach), true);
        };
    }

    private static Pose clap(double opened) {
        Hand hand = new Hand(-0.66 + 0.75 * opened, -0.5 + 0.1 * opened);
        return new Pose(hand, hand, true);
    }

    private static Hand wave(double sideways, double cosine) {
        return new Hand(0.55 + 0.5 * sideways, 0.85 + 0.1 * cosine * cosine);
    }

    private static Hand circle(double outwards, double up) {
        return new Hand(0.45 + 1.05 * outwards, -0.1 + 1.05 * up);
    }

    private static Hand roll(double sideways, double up) {
        return new Hand(-0.5 + 0.12 * sideways, -0.7 + 0.42 * up);
    }

    private static Hand drum(double up) {
        return new Hand(-0.05 - 0.05 * up, -0.55 + 0.4 * up);
    }

    private static Hand strum(double up) {
        return new Hand(-0.45 - 0.12 * up, -1.2 + 0.38 * up);
    }

    /** A hand that goes its own smooth way: two movements of different speed on each axis. */
    private record Wander(double outwards, double up, double slow, double fast, double slowPhase, double fastPhase) {
        static Wander drawn(RandomStream random) {
            return new Wander(
                    random.between(-0.3, 0.9),
                    random.between(-1, 0.7),
                    random.between(0.3, 0.7),
                    random.between(1.1, 2.3),
                    random.uniform(),
                    random.uniform());
        }

        Hand at(double seconds, double reach) {
            double slowAngle = TURN * (slow * seconds + slowPhase);
            double fastAngle = TURN * (fast * seconds + fastPhase);
            return new Hand(
                    outwards + reach * (0.4 * StrictMath.sin(slowAngle) + 0.3 * StrictMath.cos(fastAngle)),
                    up + reach * (0.45 * StrictMath.cos(1.31 * slowAngle) + 0.25 * StrictMath.sin(0.77 * fastAngle)));
        }
    }
}
