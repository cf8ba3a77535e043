package dev.afterglow.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.functions.decode.EventPacketReader;
import dev.afterglow.functions.decode.Received;
import dev.afterglow.functions.packet.RecordPlace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.junit.jupiter.api.Test;

class SensorWatermarksTest {
    private final SensorWatermarks watermarks = new SensorWatermarks(Duration.ofMillis(50));
    private final List<Long> emitted = new ArrayList<>();
    private final WatermarkOutput output = new WatermarkOutput() {
        @Override
        public void emitWatermark(Watermark watermark) {
            emitted.add(watermark.getTimestamp());
        }

        @Override
        public void markIdle() {}

        @Override
        public void markActive() {}
    };

    @Test
    void trailsTheNewestRecordByTheAllowedDisorder() {
        see(1000);
        see(900);

        watermarks.onPeriodicEmit(output);

        assertThat(emitted).containsExactly(949L);
    }

    @Test
    void saysNothingBeforeTheFirstSoundRecord() {
        watermarks.onPeriodicEmit(output);
        watermarks.onEvent(received(new byte[] {9}), timestampMs(received(new byte[] {9})), output);
        watermarks.onPeriodicEmit(output);

        assertThat(emitted).isEmpty();
    }

    @Test
    void aBrokenRecordDoesNotMoveTime() {
        see(1000);
        Received broken = received(new byte[] {9});

        watermarks.onEvent(broken, timestampMs(broken), output);
        watermarks.onPeriodicEmit(output);

        assertThat(emitted).containsExactly(949L);
    }

    @Test
    void aTimeMarkOfTheOnlyPublisherCompletesAllBeforeItAtOnce() {
        SensorWatermarks ofOne = new SensorWatermarks(Duration.ofMillis(50), true);
        Received mark = new Received(1_000_000, null, null, null, null);

        ofOne.onEvent(mark, timestampMs(mark), output);
        ofOne.onEvent(mark, timestampMs(mark), output);
        watermarks.onEvent(mark, timestampMs(mark), output);

        assertThat(emitted).containsExactly(999L);
    }

    private void see(long timestampMs) {
        watermarks.onEvent(received(new byte[0]), timestampMs, output);
    }

    private static Received received(byte[] value) {
        return new EventPacketReader().read(new RecordPlace(Topics.EVENTS, 0, 0), value);
    }

    private static long timestampMs(Received received) {
        return SensorWatermarks.timestamps().extractTimestamp(received, 1_790_000_000_000L);
    }
}
