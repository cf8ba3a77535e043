package dev.afterglow.sources.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayClockTest {
    private final AtomicLong wallNanos = new AtomicLong(5_000_000_000L);

    @Test
    void deadlinesAreComputedFromTheStartSoDelaysDoNotAddUp() {
        ReplayClock clock = new ReplayClock(new ReplayRate(10), wallNanos::get);
        clock.anchor(0, clock.rate());
        for (int second = 1; second <= 100; second++) {
            // Each step oversleeps by a millisecond.
            wallNanos.addAndGet(clock.nanosUntil(second * 1_000_000L) + 1_000_000);
        }
        assertThat(wallNanos.get()).isEqualTo(5_000_000_000L + 10_000_000_000L + 1_000_000);
    }

    @Test
    void atTheFullRateEverythingIsDueAtOnce() {
        ReplayClock clock = new ReplayClock(ReplayRate.MAX, wallNanos::get);
        clock.anchor(0, clock.rate());
        assertThat(clock.nanosUntil(3_600_000_000L)).isZero();
        assertThat(clock.positionUs(3_600_000_000L)).isEqualTo(3_600_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "NaN", "fast", ""})
    void aRateThatIsNoneIsRefusedInOneLine(String rate) {
        assertThatThrownBy(() -> ReplayRate.parse(rate))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--rate must be a positive number or max: ");
    }
}
