package dev.afterglow.functions.tile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.functions.SensorTime;
import dev.afterglow.functions.packet.TilePacket;
import dev.afterglow.schemas.PackedEvents;
import dev.afterglow.schemas.RejectionReason;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class NeuronTileFunctionTest {
    private static final int WORD = PackedEvents.pack(0, 3, true);
    private static final long TICK_MS = TestingTile.TICK_US / 1000;

    @Test
    void aTileHasOneTimerHoweverManyPacketsCome() throws Exception {
        try (Harness harness = new Harness()) {
            harness.open();
            for (int sequence = 0; sequence < 40; sequence++) {
                harness.accept(TestingTile.packet(sequence, 1000L * sequence, WORD));
            }
            assertThat(harness.numEventTimeTimers()).isEqualTo(1);
            assertThat(harness.numKeyedStateEntries()).isEqualTo(1);
        }
    }

    @Test
    void theWatermarkMovesAQuietTileOnUntilItRestsAndNoTimerIsLeft() throws Exception {
        try (Harness harness = new Harness()) {
            harness.open();
            harness.accept(TestingTile.packet(0, 0, WORD));
            harness.processWatermark(100 * TICK_MS);

            assertThat(harness.extractOutputValues())
                    .hasSize(1 + TestingTile.SETTINGS.restAfterTicks())
                    .last()
                    .matches(TileReadout::resting);
            assertThat(harness.numEventTimeTimers()).isZero();
        }
    }

    @Test
    void theTickIsDoneWhenTheMillisecondBeforeItIsComplete() throws Exception {
        try (Harness harness = new Harness()) {
            harness.open();
            harness.accept(TestingTile.packet(0, 0, WORD));
            harness.processWatermark(TICK_MS - 2);
            assertThat(harness.extractOutputValues()).isEmpty();
            harness.processWatermark(TICK_MS - 1);
            assertThat(harness.extractOutputValues()).hasSize(1);
        }
    }

    @Test
    void duplicateAndLatePacketsGoAsideWithTheirPlace() throws Exception {
        try (Harness harness = new Harness()) {
            harness.open();
            harness.accept(TestingTile.packet(1, 5000, WORD));
            harness.processWatermark(TICK_MS - 1);
            harness.accept(TestingTile.packet(0, 4000, WORD));
            harness.accept(TestingTile.packet(1, 5000, WORD));

            assertThat(harness.getSideOutput(NeuronTileFunction.NOT_PROCESSED))
                    .extracting(rejected -> rejected.getValue().getReason())
                    .containsExactly(RejectionReason.LATE, RejectionReason.DUPLICATE);
            assertThat(harness.getSideOutput(NeuronTileFunction.NOT_PROCESSED))
                    .extracting(rejected -> rejected.getValue().getOffset())
                    .containsExactly(0L, 1L);
        }
    }

    @Test
    void aRestoredOperatorContinuesWhereItStopped() throws Exception {
        List<TilePacket> packets =
                TestingTile.shuffled(TestingTile.cut(TestingTile.randomEvents(6, 2000, 200), 10_000), 5, 2);
        TestingTile whole = TestingTile.run(packets);
        OperatorSubtaskState state;
        try (Harness before = new Harness()) {
            before.open();
            for (TilePacket packet : packets.subList(0, 17)) {
                before.accept(packet);
            }
            state = before.snapshot(1, 1);
        }
        try (Harness after = new Harness()) {
            after.initializeState(state);
            after.open();
            for (TilePacket packet : packets.subList(17, packets.size())) {
                after.accept(packet);
            }
            after.processWatermark(Long.MAX_VALUE);

            assertThat(after.extractOutputValues()
                            .get(after.extractOutputValues().size() - 1))
                    .usingRecursiveComparison()
                    .isEqualTo(whole.last());
        }
    }

    private static final class Harness extends KeyedOneInputStreamOperatorTestHarness<String, TilePacket, TileReadout> {
        private Harness() throws Exception {
            super(
                    new KeyedProcessOperator<>(new NeuronTileFunction(TestingTile.SETTINGS)),
                    TilePacket::tileKey,
                    Types.STRING);
        }

        private void accept(TilePacket packet) throws Exception {
            processElement(packet, SensorTime.toMillis(packet.firstUs()));
        }
    }
}
