package dev.afterglow.sources.gesture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GestureTest {
    private static final long DURATION_US = 1_500_000;

    private record Event(long timestampUs, int x, int y, boolean brighter) {}

    @ParameterizedTest
    @EnumSource
    void aClipIsInOrderWithinItsTimeAndFollowsFromItsSeed(Gesture gesture) throws IOException {
        List<Event> events = events(new GestureClip(gesture, 1, DURATION_US, null).camera());

        assertThat(events).hasSizeGreaterThan(5000);
        assertThat(events).isEqualTo(events(new GestureClip(gesture, 1, DURATION_US, null).camera()));
        assertThat(events).isNotEqualTo(events(new GestureClip(gesture, 2, DURATION_US, null).camera()));
        for (int i = 1; i < events.size(); i++) {
            assertThat(events.get(i).timestampUs())
                    .isGreaterThanOrEqualTo(events.get(i - 1).timestampUs());
        }
        assertThat(events.get(0).timestampUs()).isNotNegative();
        assertThat(events.get(events.size() - 1).timestampUs()).isLessThan(DURATION_US);
    }

    /** The actor looks at the camera, so the right hand is on the left of the image. */
    @Test
    void theHandThatWavesIsSeenOnItsSide() throws IOException {
        for (long seed = 1; seed <= 5; seed++) {
            assertThat(meanColumn(Gesture.RIGHT_HAND_WAVE, seed)).isLessThan(meanColumn(Gesture.LEFT_HAND_WAVE, seed));
            assertThat(meanColumn(Gesture.RIGHT_ARM_CLOCKWISE, seed))
                    .isLessThan(meanColumn(Gesture.LEFT_ARM_CLOCKWISE, seed));
        }
    }

    /** An angle that grows in the image's axes, rows downwards, turns clockwise in the image: the other way for the actor. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anArmTurnsAsTheActorSeesIt(long seed) {
        assertThat(turnInImage(Gesture.RIGHT_ARM_CLOCKWISE, seed)).isNegative();
        assertThat(turnInImage(Gesture.RIGHT_ARM_COUNTER_CLOCKWISE, seed)).isPositive();
        assertThat(turnInImage(Gesture.LEFT_ARM_CLOCKWISE, seed)).isNegative();
        assertThat(turnInImage(Gesture.LEFT_ARM_COUNTER_CLOCKWISE, seed)).isPositive();
    }

    @Test
    void keepingPolarityEqualBinsComeBackInReverseOrder() throws IOException {
        GestureClip forward = new GestureClip(Gesture.AIR_DRUMS, 3, DURATION_US, null);
        GestureClip backward = new GestureClip(Gesture.AIR_DRUMS, 3, DURATION_US, Reversal.KEEP_POLARITY);
        int bins = 15;

        List<int[]> there = frames(events(forward.camera()), bins);
        List<int[]> back = frames(events(backward.camera()), bins);

        Collections.reverse(back);
        assertThat(back).usingRecursiveComparison().isEqualTo(there);
        assertThat(there.get(0)).isNotEqualTo(there.get(bins - 1));
        assertThat(backward.classNumber()).isEqualTo(9 + 11);
    }

    @Test
    void reversedTwiceAClipIsAsItWasUpToTheOrderWithinAMicrosecond() throws IOException {
        for (Reversal reversal : Reversal.values()) {
            GestureClip clip = new GestureClip(Gesture.HAND_CLAPPING, 4, DURATION_US, null);
            EventSource once = new ReversedSource(clip.camera(), DURATION_US, reversal);
            List<Event> twice = events(new ReversedSource(once, DURATION_US, reversal));

            assertThat(twice).isEqualTo(events(clip.camera()));
        }
    }

    @Test
    void strictlyReversedLightGoesTheOtherWay() throws IOException {
        GestureClip clip = new GestureClip(Gesture.HAND_CLAPPING, 4, DURATION_US, null);
        long brighter = brighter(clip.camera());
        long all = events(clip.camera()).size();

        assertThat(brighter(new ReversedSource(clip.camera(), DURATION_US, Reversal.STRICT)))
                .isEqualTo(all - brighter);
        assertThat(brighter(new ReversedSource(clip.camera(), DURATION_US, Reversal.KEEP_POLARITY)))
                .isEqualTo(brighter);
    }

    @Test
    void aSessionSaysWhenEachGestureIsToBeSeen() throws IOException {
        List<GestureClip> clips =
                GestureSession.clips(List.of(Gesture.values()), 2, 100_000, 7, Reversal.KEEP_POLARITY);
        GestureSession session = new GestureSession(clips);
        List<GestureLabel> labels = session.labels();

        assertThat(labels).hasSize(44);
        assertThat(labels.stream().map(GestureLabel::classNumber).distinct()).hasSize(22);
        assertThat(clips.stream().map(GestureClip::seed).distinct())
                .as("clips and their reversals")
                .hasSize(22);
        for (Event event : events(session)) {
            assertThat(labels)
                    .anyMatch(label -> event.timestampUs() >= label.startUs() && event.timestampUs() < label.endUs());
        }
        assertThat(GestureLabel.csv(labels.subList(0, 2)))
                .isEqualTo("class,startTime_usec,endTime_usec\n1,0,100000\n12,600000,700000\n");
    }

    @Test
    void whatIsUnknownIsNamed() {
        assertThatThrownBy(() -> Gesture.named("salute"))
                .hasMessageStartingWith("gesture must be one of hand-clapping, right-hand-wave,")
                .hasMessageEndingWith(": salute");
        assertThatThrownBy(() -> Reversal.named("both")).hasMessage("reversal must be keep-polarity or strict: both");
    }

    private static double meanColumn(Gesture gesture, long seed) throws IOException {
        return events(new GestureClip(gesture, seed, DURATION_US, null).camera()).stream()
                .mapToInt(Event::x)
                .average()
                .orElseThrow();
    }

    /** Twice the area that the moving hand goes round, in the image's axes. */
    private static double turnInImage(Gesture gesture, long seed) {
        Movement movement = new Movement(gesture, Take.drawn(seed), seed);
        boolean right = gesture.toString().startsWith("right");
        double area = 0;
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int step = 0; step < 3000; step++) {
            Pose pose = movement.at(step * 1e-3);
            Pose.Hand hand = right ? pose.right() : pose.left();
            double x = right ? -hand.outwards() : hand.outwards();
            double y = -hand.up();
            area += step == 0 ? 0 : lastX * y - x * lastY;
            lastX = x;
            lastY = y;
        }
        return area;
    }

    private static long brighter(EventSource camera) throws IOException {
        return events(camera).stream().filter(Event::brighter).count();
    }

    /** Counts by pixel and polarity, as one network would see them. */
    private static List<int[]> frames(List<Event> events, int bins) {
        List<int[]> frames = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            frames.add(new int[2 * 128 * 128]);
        }
        for (Event event : events) {
            int[] frame = frames.get((int) (event.timestampUs() * bins / DURATION_US));
            frame[2 * (event.y() * 128 + event.x()) + (event.brighter() ? 1 : 0)]++;
        }
        return frames;
    }

    private static List<Event> events(EventSource source) throws IOException {
        EventBatch batch = new EventBatch(EventBatch.DEFAULT_CAPACITY);
        List<Event> events = new ArrayList<>();
        try (source) {
            while (source.read(batch)) {
                for (int i = 0; i < batch.size(); i++) {
                    events.add(new Event(batch.timestampsUs[i], batch.x[i], batch.y[i], batch.brighter[i]));
                }
            }
        }
        return events;
    }
}
