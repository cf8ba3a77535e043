package dev.afterglow.functions.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.SignalNames;
import dev.afterglow.schemas.VehicleSample;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class SilenceSignsTest {
    private static final int MOST_QUIET_STEPS = 4;
    private static final long STEP_MS = SilenceSigns.STEP_US / 1000;

    @Test
    void aCameraIsMissedWhileItsVehicleDrivesOn() throws Exception {
        try (Harness harness = new Harness()) {
            harness.open();
            harness.frame(5, 10);
            for (long ms = 0; ms < 1000; ms += 100) {
                harness.sample(ms);
            }
            harness.timeReaches(1000);

            assertThat(harness.signsOf(TestingFrame.CAMERA))
                    .extracting(Sign::raised)
                    .containsExactly(false, true, true, true);
            assertThat(harness.signsOf("car0/vehicle"))
                    .extracting(Sign::raised)
                    .containsExactly(false, false, false, false);
        }
    }

    @Test
    void framesWithoutEventsAreSilence() throws Exception {
        try (Harness harness = new Harness()) {
            harness.open();
            harness.frame(5, 10);
            harness.frame(10, 0);
            harness.timeReaches(500);

            assertThat(harness.signsOf(TestingFrame.CAMERA))
                    .extracting(Sign::raised)
                    .containsExactly(false, true);
        }
    }

    @Test
    void aLongGapCostsNoMoreThanAShortOneAndNoTimerIsLeft() throws Exception {
        try (Harness harness = new Harness()) {
            harness.open();
            harness.frame(5, 10);
            harness.timeReaches(3_600_000);

            assertThat(harness.signsOf(TestingFrame.CAMERA)).hasSize(1 + MOST_QUIET_STEPS);
            assertThat(harness.numEventTimeTimers()).isZero();

            harness.frame(72_005, 10);
            harness.timeReaches(3_600_000 + 2 * STEP_MS);
            assertThat(harness.signsOf(TestingFrame.CAMERA))
                    .extracting(Sign::raised)
                    .endsWith(false, true);
        }
    }

    @Test
    void theEndOfTheStreamIsNoSilence() throws Exception {
        try (Harness harness = new Harness()) {
            harness.open();
            harness.frame(5, 10);
            harness.processWatermark(Watermark.MAX_WATERMARK);

            assertThat(harness.extractOutputValues()).isEmpty();
        }
    }

    @Test
    void aSilenceBeforeTheEndIsToldOfEvenIfTimeRunsOutAtOnce() throws Exception {
        try (Harness harness = new Harness()) {
            harness.open();
            harness.frame(5, 10);
            harness.sample(0);
            harness.sample(900);
            harness.processWatermark(Watermark.MAX_WATERMARK);

            assertThat(harness.signsOf(TestingFrame.CAMERA))
                    .extracting(Sign::raised)
                    .containsExactly(false, true, true);
        }
    }

    @Test
    void whatCameEarlyDoesNotHideASilenceBeforeIt() throws Exception {
        try (Harness harness = new Harness()) {
            harness.open();
            harness.sample(0);
            harness.sample(600);
            harness.timeReaches(750);

            assertThat(harness.signsOf("car0/vehicle")).extracting(Sign::raised).containsExactly(false, true, false);
        }
    }

    private static final class Harness extends KeyedOneInputStreamOperatorTestHarness<String, Heard, Sign> {
        private Harness() throws Exception {
            super(new KeyedProcessOperator<>(new SilenceSigns(MOST_QUIET_STEPS)), Heard::rig, Types.STRING);
        }

        private void frame(long tick, long events) throws Exception {
            List<Heard> heard = new ArrayList<>();
            new HeardCamera().flatMap(TestingFrame.withEvents(tick, events), new ListCollector<>(heard));
            for (Heard camera : heard) {
                processElement(camera, tick * TestingFrame.TICK_US / 1000 - 1);
            }
        }

        private void sample(long timestampMs) throws Exception {
            processElement(
                    Heard.vehicle(VehicleSample.newBuilder()
                            .setVehicleId("car0")
                            .setTimestamp(Micros.toInstant(timestampMs * 1000))
                            .setSignal(SignalNames.VEHICLE_SPEED)
                            .setValue(50)
                            .build()),
                    timestampMs);
        }

        private void timeReaches(long ms) throws Exception {
            processWatermark(new Watermark(ms - 1));
        }

        private List<Sign> signsOf(String sensorId) {
            return extractOutputValues().stream()
                    .filter(sign -> sign.sensorId().equals(sensorId))
                    .toList();
        }
    }
}
