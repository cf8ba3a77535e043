package dev.afterglow.sources.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class BackoffTest {
    @Test
    void pausesDoubleUpToTheLongestAndBeginAnewAfterSuccess() {
        Backoff backoff = new Backoff(100, 1500);
        assertThat(LongStream.range(0, 7).map(attempt -> backoff.nextMs()))
                .containsExactly(100L, 200L, 400L, 800L, 1500L, 1500L, 1500L);
        backoff.reset();
        assertThat(backoff.nextMs()).isEqualTo(100);
    }

    @Test
    void refusesPausesThatFall() {
        assertThatThrownBy(() -> new Backoff(100, 50)).hasMessageContaining("100 ms, 50 ms");
    }
}
