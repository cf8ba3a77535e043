package dev.afterglow.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class EndOfTimeTest {
    @Test
    void anIdleStreamWakesAtItsEndAndTimeRunsOut() throws Exception {
        try (var harness = new OneInputStreamOperatorTestHarness<String, String>(new EndOfTime<>())) {
            harness.open();
            harness.processElement("a", 1);
            harness.processWatermark(1);
            harness.processWatermarkStatus(WatermarkStatus.IDLE);
            harness.getOutput().clear();

            harness.endInput();

            assertThat(harness.getOutput())
                    .map(Object.class::cast)
                    .containsExactly(WatermarkStatus.ACTIVE, Watermark.MAX_WATERMARK);
        }
    }

    @Test
    void theLastWatermarkOfOneInputDoesNotOvertakeWhatOthersTell() throws Exception {
        try (var harness = new OneInputStreamOperatorTestHarness<String, String>(new EndOfTime<>())) {
            harness.open();
            harness.processWatermark(Watermark.MAX_WATERMARK);
            harness.processElement("of another input", 1);

            assertThat(harness.getOutput())
                    .doesNotContain(Watermark.MAX_WATERMARK)
                    .hasSize(1);

            harness.endInput();
            assertThat(harness.getOutput()).last().isEqualTo(Watermark.MAX_WATERMARK);
        }
    }

    @Test
    void untilThenAllIsHandedOnAsItIs() throws Exception {
        try (var harness = new OneInputStreamOperatorTestHarness<String, String>(new EndOfTime<>())) {
            harness.open();
            harness.processElement("a", 1);
            harness.processWatermark(1);
            harness.processWatermarkStatus(WatermarkStatus.IDLE);

            assertThat(harness.extractOutputValues()).containsExactly("a");
            assertThat(harness.getOutput()).last().isEqualTo(WatermarkStatus.IDLE);
        }
    }
}
