package dev.afterglow.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventRateTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 999, 60_000, 86_400_000_000L})
    void noEventIsLostHoweverLongTheRecording(long stepUs) {
        EventRate rate = new EventRate();
        int events = 3000;
        for (int i = 0; i < events; i++) {
            rate.add(5_000_000 + i * stepUs, i % 3 == 0);
        }

        assertThat(rate.bins()).isBetween(1, 600);
        assertThat(Arrays.stream(rate.onPerSecond()).sum() * rate.binSeconds()).isCloseTo(1000, within(1e-6));
        assertThat(Arrays.stream(rate.offPerSecond()).sum() * rate.binSeconds()).isCloseTo(2000, within(1e-6));
    }
}
