package dev.afterglow.functions.tile;

import static dev.afterglow.functions.tile.TestingTile.TICK_US;
import static dev.afterglow.functions.tile.TestingTile.packet;
import static dev.afterglow.functions.tile.TestingTile.packetOfSession;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.device.NeuronPresets;
import dev.afterglow.functions.packet.TilePacket;
import dev.afterglow.schemas.PackedEvents;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileStepperTest {
    private static final int WORD = PackedEvents.pack(0, 3, true);

    private final TileStepper stepper = TestingTile.stepper();
    private final TestingTile output = new TestingTile();
    private final TileState state = stepper.newState(packet(0, 0, WORD));

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void arrivalOrderDoesNotMatter(long seed) {
        List<TilePacket> packets = TestingTile.cut(TestingTile.randomEvents(seed, 3000, 200), 10_000);

        TestingTile inOrder = TestingTile.run(packets);
        TestingTile shuffled = TestingTile.run(TestingTile.shuffled(packets, 7, seed + 100));

        assertThat(shuffled.readouts).usingRecursiveComparison().isEqualTo(inOrder.readouts);
        assertThat(inOrder.last().stateDigest()).isNotZero();
        assertThat(inOrder.readouts.stream().mapToLong(TileReadout::switches).sum())
                .isPositive();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void howTheEventsWereCutIntoPacketsDoesNotMatter(long seed) {
        List<long[]> events = TestingTile.randomEvents(seed, 3000, 100);

        TestingTile tenMilliseconds = TestingTile.run(TestingTile.cut(events, 10_000));
        TestingTile sevenMilliseconds = TestingTile.run(TestingTile.cut(events, 7_000));

        assertThat(sevenMilliseconds.last().stateDigest())
                .isEqualTo(tenMilliseconds.last().stateDigest());
        assertThat(sevenMilliseconds.readouts).hasSameSizeAs(tenMilliseconds.readouts);
    }

    @Test
    void twoEventsOfOnePixelAtOneMicrosecondHaveDrawsOfTheirOwn() {
        TestingTile both = TestingTile.run(List.of(packet(0, 0, WORD, WORD)));

        assertThat(both.readouts.get(0).pulses()).isEqualTo(2);
        assertThat(both.last().stateDigest())
                .isNotEqualTo(
                        TestingTile.run(List.of(packet(0, 0, WORD))).last().stateDigest());
    }

    @Test
    void ticksLieOnTheGridOfSensorTimeWhateverTheFirstEventIs() {
        stepper.accept(state, packet(0, 3 * TICK_US + 17, WORD), output);
        stepper.completeBefore(state, Long.MAX_VALUE, output);

        assertThat(output.readouts).extracting(TileReadout::tickUs).startsWith(4L * TICK_US, 5L * TICK_US);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leaky-integrator", "lif", "time-surface"})
    void neuronsThatDoNotDrawDoTheSameAtAnyTime(String neuron) {
        NeuronSettings settings = new NeuronSettings(neuron, NeuronPresets.named("GENERIC_PMA_STT"), 7, TICK_US, 4, 5);
        List<long[]> events = TestingTile.randomEvents(41, 2000, 300);
        List<long[]> later = events.stream()
                .map(event -> new long[] {event[0] + 1000L * TICK_US, event[1]})
                .toList();

        TestingTile now = TestingTile.run(TestingTile.cut(events, 10_000), settings);
        TestingTile then = TestingTile.run(TestingTile.cut(later, 10_000), settings);

        assertThat(then.readouts)
                .usingRecursiveComparison()
                .ignoringFields("tickUs")
                .isEqualTo(now.readouts);
    }

    @Test
    void aPacketThatSpansATickIsSplitThere() {
        stepper.accept(state, packet(0, TICK_US - 10, WORD, PackedEvents.pack(20, 4, true)), output);
        stepper.completeBefore(state, 2L * TICK_US, output);

        assertThat(output.readouts).extracting(TileReadout::events).containsExactly(1L, 1L);
    }

    @Test
    void aQuietTileComesToRestAndIsNoLongerRead() {
        stepper.accept(state, packet(0, 0, WORD), output);
        stepper.completeBefore(state, 1000L * TICK_US, output);

        assertThat(output.readouts).hasSize(1 + TestingTile.SETTINGS.restAfterTicks());
        assertThat(output.last().resting()).isTrue();
        assertThat(stepper.waitsForUs(state)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aTileAtRestHasCooledWhenItWakes() {
        stepper.accept(state, packet(0, 0, WORD), output);
        stepper.completeBefore(state, 10L * TICK_US, output);
        float restingKelvin = output.last().excessKelvinOfCell()[0];

        stepper.accept(state, packet(1, 40L * TICK_US, PackedEvents.pack(0, 63, true)), output);
        stepper.completeBefore(state, 41L * TICK_US, output);

        assertThat(output.last().tickUs()).isEqualTo(41L * TICK_US);
        assertThat(output.last().excessKelvinOfCell()[0])
                .isLessThan(restingKelvin)
                .isPositive();
    }

    @Test
    void aPacketBeforeItsTurnWaitsForTheGapToClose() {
        stepper.accept(state, packet(1, 200, WORD), output);
        assertThat(state.eventsSinceTick).isZero();

        stepper.accept(state, packet(0, 100, WORD), output);
        assertThat(state.eventsSinceTick).isEqualTo(2);
    }

    @Test
    void theWatermarkGivesUpAGapAndWhatFillsItLaterIsLate() {
        stepper.accept(state, packet(1, 200, WORD), output);
        stepper.completeBefore(state, 300, output);
        assertThat(state.eventsSinceTick).isEqualTo(1);

        stepper.accept(state, packet(0, 100, WORD), output);
        assertThat(output.late).hasSize(1);
        assertThat(output.duplicate).isEmpty();
    }

    @Test
    void aPacketIsProcessedOnceHoweverOftenItComes() {
        stepper.accept(state, packet(0, 100, WORD), output);
        stepper.accept(state, packet(0, 100, WORD), output);
        stepper.accept(state, packet(2, 300, WORD), output);
        stepper.accept(state, packet(2, 300, WORD), output);

        assertThat(state.eventsSinceTick).isEqualTo(1);
        assertThat(output.duplicate).extracting(TilePacket::sequence).containsExactly(0L, 2L);
    }

    @Test
    void eventsFromBeforeTheTilesTimeAreLateAndDoNotHoldUpTheNext() {
        stepper.accept(state, packet(0, 5000, WORD), output);
        stepper.accept(state, packet(1, 4000, WORD), output);
        stepper.accept(state, packet(2, 6000, WORD), output);

        assertThat(output.late).extracting(TilePacket::sequence).containsExactly(1L);
        assertThat(state.eventsSinceTick).isEqualTo(2);
    }

    @Test
    void aNewSessionStartsItsNumbersAnewAndTheOldOneIsOver() {
        stepper.accept(state, packetOfSession(0, 0, 100, WORD), output);
        stepper.accept(state, packetOfSession(0, 1, 200, WORD), output);
        stepper.accept(state, packetOfSession(5, 0, 300, WORD), output);
        stepper.accept(state, packetOfSession(0, 2, 400, WORD), output);

        assertThat(state.eventsSinceTick).isEqualTo(3);
        assertThat(output.late).extracting(TilePacket::session).containsExactly(0L);
    }

    @Test
    void aChangedGeometryIsRefused() {
        TilePacket larger = packet(1, 100, WORD);
        stepper.accept(
                state,
                new TilePacket(larger.sensorId(), 640, 480, 8, 0, 0, 1, 100, larger.payload(), larger.place()),
                output);

        assertThat(output.malformed).hasSize(1);
    }

    @Test
    void everyEventIsAccountedFor() {
        List<TilePacket> packets = new ArrayList<>(TestingTile.cut(TestingTile.randomEvents(9, 2000, 300), 10_000));
        List<TilePacket> sent = new ArrayList<>(TestingTile.shuffled(packets, 5, 1));
        sent.addAll(packets.subList(0, 7));
        sent.remove(11);

        TestingTile out = TestingTile.run(sent);

        long processed = out.readouts.stream().mapToLong(TileReadout::events).sum();
        long late = out.late.stream().mapToLong(TilePacket::eventCount).sum();
        long duplicate =
                out.duplicate.stream().mapToLong(TilePacket::eventCount).sum();
        assertThat(processed + late + duplicate)
                .isEqualTo(sent.stream().mapToLong(TilePacket::eventCount).sum());
        assertThat(duplicate).isPositive();
    }
}
