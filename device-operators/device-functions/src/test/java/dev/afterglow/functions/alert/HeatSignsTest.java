package dev.afterglow.functions.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.functions.frame.SensorFrame;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class HeatSignsTest {
    private static final float LIMIT_KELVIN = 100;

    @Test
    void aTileIsToldOfWhileItsHottestCellIsTooHotAndOnceBeforeAndAfter() throws Exception {
        try (Harness harness = new Harness()) {
            harness.open();
            harness.processElement(TestingFrame.warm(1, 6, 99), 49);
            harness.processElement(TestingFrame.warm(2, 6, 101), 99);
            harness.processElement(TestingFrame.warm(3, 7, 120), 149);
            harness.processElement(TestingFrame.warm(4, 7, 90), 199);
            harness.processElement(TestingFrame.warm(5, 7, 90), 249);

            assertThat(harness.extractOutputValues())
                    .containsExactly(sign(2, false, 0), sign(2, true, 101), sign(3, true, 120), sign(4, false, 0));
            assertThat(harness.numKeyedStateEntries())
                    .as("a cool tile keeps no state")
                    .isZero();
        }
    }

    /** Cells 6 and 7 are the lower right: tile 1 of two. */
    private static Sign sign(long tick, boolean raised, double kelvin) {
        return new Sign(TestingFrame.CAMERA, 1, tick * TestingFrame.TICK_US, raised, kelvin);
    }

    private static final class Harness extends KeyedOneInputStreamOperatorTestHarness<String, SensorFrame, Sign> {
        private Harness() throws Exception {
            super(new KeyedProcessOperator<>(new HeatSigns(LIMIT_KELVIN)), SensorFrame::sensorId, Types.STRING);
        }
    }
}
