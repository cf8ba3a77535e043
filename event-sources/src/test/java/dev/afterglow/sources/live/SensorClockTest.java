package dev.afterglow.sources.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.sources.VehicleSignal;
import dev.afterglow.sources.live.feed.LivePacket;
import dev.afterglow.sources.live.feed.SignalPacket;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SensorClockTest {
    private static final long NOW = 1_700_000_000_000_000L;
    private static final long SECOND = 1_000_000;

    private final SensorClock clock = new SensorClock();

    @Test
    void aClockThatAgreesWithTheHostIsTakenAsItIs() {
        assertThat(eventTime(NOW - 20_000, NOW)).isEqualTo(NOW - 20_000);
        assertThat(clock.lagUs()).isEqualTo(20_000);
    }

    @Test
    void anyOtherClockIsSetOnceAndKeepsItsIntervals() {
        assertThat(eventTime(5_000, NOW)).isEqualTo(NOW);
        assertThat(eventTime(7_000, NOW + 50_000)).isEqualTo(NOW + 2_000);
        assertThat(clock.steps()).isZero();
    }

    @Test
    void whatIsNotDatedIsFromWhenItArrived() {
        assertThat(eventTime(LivePacket.UNDATED, NOW)).isEqualTo(NOW);
        assertThat(clock.isDated()).isFalse();
        assertThat(clock.lagUs()).isZero();
    }

    @Test
    void oneWrongStampMovesNothing() {
        eventTime(NOW, NOW);
        assertThat(eventTime(NOW - 900 * SECOND, NOW + 1_000)).isEqualTo(NOW + 1_000);
        assertThat(eventTime(NOW + 2_000, NOW + 2_000)).isEqualTo(NOW + 2_000);
        assertThat(clock.steps()).isZero();
    }

    @Test
    void aClockThatStartsAnewIsSetAnewAndThatIsCounted() {
        eventTime(100 * SECOND, NOW);
        assertThat(eventTime(10, NOW + 10_000)).isEqualTo(NOW + 10_000);
        assertThat(eventTime(20_010, NOW + 30_000)).isEqualTo(NOW + 30_000);
        assertThat(eventTime(30_010, NOW + 41_000)).isEqualTo(NOW + 40_000);
        assertThat(clock.steps()).isEqualTo(1);
    }

    @Test
    void aNewConnectionMayBringAnotherClock() {
        eventTime(100 * SECOND, NOW);
        clock.reconnected();
        assertThat(eventTime(10, NOW + SECOND)).isEqualTo(NOW + SECOND);
        assertThat(clock.steps()).isZero();
    }

    private long eventTime(long sensorUs, long arrivalUs) {
        SignalPacket packet = new SignalPacket(List.of(new VehicleSignal(sensorUs, "engine_speed", 1)));
        return clock.toEventTime(packet, arrivalUs).firstUs();
    }
}
