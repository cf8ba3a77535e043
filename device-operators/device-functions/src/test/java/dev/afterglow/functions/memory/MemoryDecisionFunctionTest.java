package dev.afterglow.functions.memory;

import static dev.afterglow.functions.memory.TestingQuestions.question;
import static dev.afterglow.functions.memory.TestingQuestions.readout;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.functions.packet.RecordPlace;
import dev.afterglow.functions.tile.NeuronSettings;
import dev.afterglow.functions.tile.TileReadout;
import dev.afterglow.schemas.MemoryAnswer;
import dev.afterglow.schemas.RejectedRecord;
import dev.afterglow.schemas.RejectionReason;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class MemoryDecisionFunctionTest {
    private static final long DUE_MS = TestingQuestions.TICK_US / 1000 - 1;

    @Test
    void aProbeIsAnsweredWhenTheWatermarkHasPassedItsTickAndNothingStays() throws Exception {
        try (Harness harness = new Harness()) {
            harness.open();
            harness.ask(7, List.of(0, 1));
            harness.read(readout(1, 2));
            harness.read(readout(0, 1));
            harness.pass(DUE_MS - 1);
            assertThat(harness.extractOutputValues()).isEmpty();
            harness.pass(DUE_MS);

            assertThat(harness.extractOutputValues()).singleElement().satisfies(answer -> {
                assertThat(answer.getStrengths()).containsExactly(9, 9);
                assertThat(answer.getWriteJoules()).isEqualTo(3);
            });
            assertThat(harness.numEventTimeTimers()).isZero();
        }
    }

    @Test
    void whatCannotBeAnsweredGoesAsideWithItsPlaceAndTheJobGoesOn() throws Exception {
        try (Harness harness = new Harness()) {
            harness.open();
            harness.ask(3, List.of(0, 1));
            harness.ask(4, List.of(0));
            harness.read(readout(0, 1));
            harness.pass(DUE_MS);
            harness.ask(5, List.of(0));

            assertThat(harness.extractOutputValues()).isEmpty();
            assertThat(harness.rejected())
                    .extracting(RejectedRecord::getReason)
                    .containsExactly(RejectionReason.DUPLICATE, RejectionReason.MALFORMED, RejectionReason.LATE);
            assertThat(harness.rejected()).extracting(RejectedRecord::getOffset).containsExactly(4L, 3L, 5L);
            assertThat(harness.rejected().get(1).getDetail())
                    .isEqualTo("probe of trial 0: subject/items at 50000 us asks 2 tiles, of which only 1 were read");
        }
    }

    private static final class Harness
            extends KeyedTwoInputStreamOperatorTestHarness<String, TileReadout, Probe, MemoryAnswer> {
        Harness() throws Exception {
            super(
                    new KeyedCoProcessOperator<>(
                            new MemoryDecisionFunction(NeuronSettings.of("mtj", "MEMORY_ITEMS", 1))),
                    TileReadout::sensorId,
                    Probe::askedSensor,
                    Types.STRING);
        }

        void ask(long offset, List<Integer> tiles) throws Exception {
            RecordPlace place = new RecordPlace("afterglow.probes", 0, offset);
            processElement2(new StreamRecord<>(new Probe(place, question(tiles).build()), DUE_MS));
        }

        void read(TileReadout readout) throws Exception {
            processElement1(new StreamRecord<>(readout, DUE_MS));
        }

        void pass(long watermarkMs) throws Exception {
            processBothWatermarks(new Watermark(watermarkMs));
        }

        List<RejectedRecord> rejected() {
            return getSideOutput(MemoryDecisionFunction.NOT_ANSWERED).stream()
                    .map(StreamRecord::getValue)
                    .toList();
        }
    }
}
