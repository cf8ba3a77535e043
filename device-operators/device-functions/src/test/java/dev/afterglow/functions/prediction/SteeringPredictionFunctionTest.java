package dev.afterglow.functions.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.functions.RigNames;
import dev.afterglow.functions.frame.SensorFrame;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.TrajectoryPrediction;
import dev.afterglow.schemas.VehicleSample;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class SteeringPredictionFunctionTest {
    private static final long TICK_US = 50_000;

    @Test
    void aFrameThatComesWhenTimeHasRunOutIsPredictedToo() throws Exception {
        try (KeyedTwoInputStreamOperatorTestHarness<String, SensorFrame, VehicleSample, TrajectoryPrediction> harness =
                new KeyedTwoInputStreamOperatorTestHarness<>(
                        new KeyedCoProcessOperator<>(new SteeringPredictionFunction()),
                        frame -> RigNames.rigOf(frame.sensorId()),
                        VehicleSample::getVehicleId,
                        Types.STRING)) {
            harness.open();
            harness.processElement1(new StreamRecord<>(frame(1)));
            harness.processBothWatermarks(Watermark.MAX_WATERMARK);
            harness.processElement1(new StreamRecord<>(frame(2)));
            harness.processElement1(new StreamRecord<>(frame(3)));

            assertThat(harness.extractOutputValues())
                    .extracting(TrajectoryPrediction::getTick)
                    .extracting(Micros::of)
                    .containsExactly(TICK_US, 2 * TICK_US, 3 * TICK_US);
            assertThat(harness.numEventTimeTimers()).isZero();
        }
    }

    private static SensorFrame frame(long tick) {
        return new SensorFrame(
                "car0/camera",
                tick * TICK_US,
                1,
                1,
                1,
                new int[1],
                new float[1],
                1,
                1,
                1,
                0,
                1,
                1,
                0,
                0,
                0,
                new int[0],
                new long[0]);
    }
}
