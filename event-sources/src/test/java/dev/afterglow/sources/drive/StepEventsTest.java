package dev.afterglow.sources.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.sources.EventBatch;
import org.junit.jupiter.api.Test;

final class StepEventsTest {
    @Test
    void sortsByTimeAndKeepsTheOrderOfEqualTimes() {
        StepEvents events = new StepEvents(1000, 100);
        events.begin(5000);
        for (int i = 0; i < 20_000; i++) {
            events.add(i * 7 % 1000, i % 10_000, i % 2 == 0);
        }
        events.sort();
        EventBatch batch = new EventBatch(20_000);
        events.giveTo(batch, Long.MAX_VALUE);
        assertThat(batch.size()).isEqualTo(20_000);
        assertThat(batch.timestampsUs).isSorted();
        assertThat(batch.timestampsUs[0]).isEqualTo(5000);
        assertThat(batch.y[0]).isEqualTo((short) 0);
        assertThat(batch.y[1]).isEqualTo((short) 10);
        assertThat(batch.y[2]).isEqualTo((short) 20);
    }

    @Test
    void givesWhatFitsAndLaterTheRest() {
        StepEvents events = new StepEvents(1000, 100);
        events.begin(0);
        events.add(30, 205, true);
        events.add(10, 7, false);
        events.add(20, 8, false);
        events.sort();
        EventBatch batch = new EventBatch(2);
        events.giveTo(batch, Long.MAX_VALUE);
        assertThat(batch.x).containsExactly((short) 7, (short) 8);
        batch.clear();
        events.giveTo(batch, Long.MAX_VALUE);
        assertThat(batch.size()).isEqualTo(1);
        assertThat(batch.x[0]).isEqualTo((short) 5);
        assertThat(batch.y[0]).isEqualTo((short) 2);
        assertThat(batch.brighter[0]).isTrue();
    }
}
