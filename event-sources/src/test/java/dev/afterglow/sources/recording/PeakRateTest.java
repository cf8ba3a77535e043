package dev.afterglow.sources.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeakRateTest {
    private final PeakRate peak = new PeakRate();

    @Test
    void stepsAreCountedFromTheFirstEvent() {
        add(5_000, 14_999, 15_000);

        assertThat(peak.eventsPerSecond()).isEqualTo(200);
    }

    @Test
    void anEventThatIsLateStillFindsItsStep() {
        add(0, 0, 600_000, 1);

        assertThat(peak.eventsPerSecond()).isEqualTo(300);
    }

    @Test
    void aStepBackBeyondTheKeptStepsBeginsANewCount() {
        add(0, 0, 0, 700_000, 0, 700_000, 700_000);

        assertThat(peak.eventsPerSecond()).isEqualTo(300);
    }

    @Test
    void anEmptyRecordingHasNoPeak() {
        assertThat(peak.eventsPerSecond()).isZero();
    }

    private void add(long... timestampsUs) {
        for (long timestampUs : timestampsUs) {
            peak.add(timestampUs);
        }
    }
}
