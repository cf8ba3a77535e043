package dev.afterglow.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    private static final long NANOS_PER_MS = 1_000_000;

    private final Latencies latencies = new Latencies();

    @Test
    void aTickCountsFromTheMarkThatCompletedIt() {
        latencies.published(40_000, 0);
        latencies.published(50_000, 10 * NANOS_PER_MS);
        latencies.arrived(50_000, 25 * NANOS_PER_MS);

        assertThat(latencies.percentiles()).isEqualTo(new Latencies.Percentiles(15, 15));
    }

    @Test
    void aTickThatWasNeverMarkedHasNoLatency() {
        latencies.published(40_000, 0);
        latencies.arrived(50_000, NANOS_PER_MS);

        assertThat(latencies.percentiles()).isNull();
    }

    @Test
    void onlyTheLastTwoHundredTicksCount() {
        for (int tick = 1; tick <= 400; tick++) {
            latencies.published(tick, 0);
            latencies.arrived(tick, (tick <= 200 ? 1000 : 5) * NANOS_PER_MS);
        }

        assertThat(latencies.percentiles()).isEqualTo(new Latencies.Percentiles(5, 5));
    }

    @Test
    void marksThatNobodyAsksForAreForgottenTheOldestFirst() {
        for (int tick = 1; tick <= 100_000; tick++) {
            latencies.published(tick, tick * NANOS_PER_MS);
        }
        latencies.arrived(1, 100_000 * NANOS_PER_MS);

        assertThat(Objects.requireNonNull(latencies.percentiles()).p50()).isLessThan(5000);
    }
}
