package dev.afterglow.sources.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class PixelArrayTest {
    private static final int STEP_US = 2000;
    private static final PixelParameters IDEAL = new PixelParameters(0.2, 0, 0, 0, 0);

    @Test
    void aBrighterEdgeGivesBrighterEventsOnItsPixelsOnly() {
        EventBatch events = stepFromDarkTo(IDEAL, 0, 1, 0, 0);
        assertThat(events.size()).isBetween(4, 6);
        for (int i = 0; i < events.size(); i++) {
            assertThat(events.x[i]).isEqualTo((short) 1);
            assertThat(events.brighter[i]).isTrue();
        }
    }

    @Test
    void aDarkerEdgeGivesDarkerEvents() {
        EventBatch events = stepFromDarkTo(IDEAL, 0, 0, -1, 0);
        assertThat(events.size()).isBetween(4, 6);
        assertThat(events.x[0]).isEqualTo((short) 2);
        assertThat(events.brighter[0]).isFalse();
    }

    @Test
    void thresholdsAreCrossedAtEvenTimesWhileLightChangesEvenly() {
        EventBatch events = stepFromDarkTo(IDEAL, 0, 1, 0, 0);
        for (int i = 1; i < events.size(); i++) {
            assertThat(events.timestampsUs[i] - events.timestampsUs[i - 1]).isBetween(399L, 401L);
        }
    }

    @Test
    void goingAndComingBackGiveAsManyEvents() {
        float[] dark = new float[4];
        float[] light = {1, 2, 3, 4};
        PixelArray pixels = new PixelArray(5, IDEAL, dark);
        StepEvents events = new StepEvents(STEP_US, 4);
        int there = told(pixels, dark, light, 0, events).size();
        int back = told(pixels, light, dark, STEP_US, events).size();
        assertThat(there).isBetween(46, 54);
        assertThat(back).isBetween(there - 4, there + 4);
    }

    @Test
    void aPixelIsSilentForItsRefractoryTime() {
        PixelParameters refractory = new PixelParameters(0.2, 0.03, 500, 50, 50);
        float[] before = new float[64];
        float[] after = new float[64];
        long[] last = new long[64];
        Arrays.fill(last, -1_000_000);
        RandomStream random = RandomStream.of(3, "test");
        PixelArray pixels = new PixelArray(3, refractory, before);
        StepEvents events = new StepEvents(STEP_US, 64);
        for (long startUs = 0; startUs < 500 * STEP_US; startUs += STEP_US) {
            for (int i = 0; i < after.length; i++) {
                after[i] = before[i] + (float) random.between(-0.5, 0.5);
            }
            EventBatch batch = told(pixels, before, after, startUs, events);
            for (int i = 0; i < batch.size(); i++) {
                assertThat(batch.timestampsUs[i] - last[batch.x[i]]).isGreaterThanOrEqualTo(500);
                last[batch.x[i]] = batch.timestampsUs[i];
            }
            System.arraycopy(after, 0, before, 0, after.length);
        }
    }

    /** 1000 pixels at 3 Hz for 10 s: 30,000 events expected, deviation 173; five deviations allowed. */
    @Test
    void anUnchangingSceneHasOnlyTheBackgroundEvents() {
        PixelParameters noisy = new PixelParameters(0.2, 0.03, 0, 1, 2);
        float[] still = new float[1000];
        PixelArray pixels = new PixelArray(11, noisy, still);
        StepEvents events = new StepEvents(STEP_US, 1000);
        long total = 0;
        long brighter = 0;
        for (long startUs = 0; startUs < 10_000_000; startUs += STEP_US) {
            EventBatch batch = told(pixels, still, still, startUs, events);
            total += batch.size();
            for (int i = 0; i < batch.size(); i++) {
                brighter += batch.brighter[i] ? 1 : 0;
            }
        }
        assertThat(total).isBetween(30_000L - 866, 30_000L + 866);
        assertThat((double) brighter / total).isBetween(0.65, 0.69);
    }

    private static EventBatch stepFromDarkTo(PixelParameters parameters, float... light) {
        float[] dark = new float[light.length];
        PixelArray pixels = new PixelArray(1, parameters, dark);
        return told(pixels, dark, light, 0, new StepEvents(STEP_US, light.length));
    }

    private static EventBatch told(PixelArray pixels, float[] before, float[] after, long startUs, StepEvents events) {
        events.begin(startUs);
        pixels.step(before, after, startUs, STEP_US, events);
        events.sort();
        EventBatch batch = new EventBatch(EventBatch.DEFAULT_CAPACITY);
        events.giveTo(batch, Long.MAX_VALUE);
        return batch;
    }
}
