package dev.afterglow.functions.tile;

import static dev.afterglow.functions.tile.TestingTile.TICK_US;
import static dev.afterglow.functions.tile.TestingTile.packet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.afterglow.device.NeuronPresets;
import dev.afterglow.device.TimeCompression;
import dev.afterglow.device.tile.DeviceSpread;
import dev.afterglow.device.tile.DriveSettings;
import dev.afterglow.device.tile.DriveSettings.Kind;
import dev.afterglow.device.tile.Polarity;
import dev.afterglow.device.tile.PopulationDrive;
import dev.afterglow.functions.packet.TilePacket;
import dev.afterglow.schemas.PackedEvents;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the drive, the spread and the temperature: what comes out is a pure function of the tile's packets. */
class NeuronOperationTest {
    private static final int WORD = PackedEvents.pack(0, 3, true);

    static Stream<NeuronOperation> operations() {
        PopulationDrive weak = new PopulationDrive(0.35, 0.2);
        return Stream.of(
                perFrame(),
                drive(new DriveSettings(Kind.PER_FRAME, Polarity.SIGNED, weak, null)),
                drive(new DriveSettings(Kind.PER_EVENT, Polarity.TWO_POPULATIONS, null, weak)),
                drive(new DriveSettings(Kind.PER_EVENT, Polarity.SIGNED, null, null)),
                new NeuronOperation(DriveSettings.DEFAULT, DeviceSpread.GENERIC, 320.0, true));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void arrivalOrderDoesNotMatter(NeuronOperation operation) {
        NeuronSettings settings = TestingTile.SETTINGS.operated(TimeCompression.STREAM, operation);
        List<TilePacket> packets = TestingTile.cut(TestingTile.randomEvents(31, 2000, 300), 10_000);

        TestingTile inOrder = TestingTile.run(packets, settings);
        TestingTile shuffled = TestingTile.run(TestingTile.shuffled(packets, 7, 131), settings);

        assertThat(shuffled.readouts).usingRecursiveComparison().isEqualTo(inOrder.readouts);
        assertThat(inOrder.readouts.stream().mapToLong(TileReadout::switches).sum())
                .isPositive();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void howTheEventsWereCutIntoPacketsDoesNotMatter(NeuronOperation operation) {
        NeuronSettings settings = TestingTile.SETTINGS.operated(TimeCompression.STREAM, operation);
        List<long[]> events = TestingTile.randomEvents(32, 2000, 200);

        TestingTile tenMilliseconds = TestingTile.run(TestingTile.cut(events, 10_000), settings);
        TestingTile sevenMilliseconds = TestingTile.run(TestingTile.cut(events, 7_000), settings);

        assertThat(sevenMilliseconds.readouts)
                .usingRecursiveComparison()
                .ignoringFields("packets")
                .isEqualTo(tenMilliseconds.readouts);
    }

    @Test
    void eachOperationIsADifferentRun() {
        List<TilePacket> packets = TestingTile.cut(TestingTile.randomEvents(33, 2000, 300), 10_000);

        assertThat(Stream.concat(Stream.of(NeuronOperation.DEFAULT), operations())
                        .map(operation -> TestingTile.SETTINGS.operated(TimeCompression.STREAM, operation))
                        .map(settings ->
                                TestingTile.run(packets, settings).last().stateDigest()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aFrameDrivesEachNeuronOnceATickUntilTheTileRests() {
        NeuronSettings settings = TestingTile.SETTINGS.operated(TimeCompression.STREAM, perFrame());
        int neurons = 2 * TestingTile.TILE_SIZE_PX * TestingTile.TILE_SIZE_PX;

        TestingTile out = TestingTile.run(List.of(packet(0, 5 * TICK_US + 1, WORD, WORD)), settings);

        assertThat(out.readouts).hasSize(1 + settings.restAfterTicks());
        assertThat(out.readouts).extracting(TileReadout::pulses).containsOnly((long) neurons);
        assertThat(out.readouts).extracting(TileReadout::events).startsWith(2L, 0L);
    }

    @Test
    void aFrameTileThatRestedIsAsWarmAsOneThatWasTickedThroughout() {
        // Of a preset whose idle pulse hardly ever switches: what does so of itself, and is reset, is not warmed by it
        // at rest.
        double stream = TimeCompression.STREAM.sensorSecondsPerDeviceSecond();
        NeuronSettings rests = new NeuronSettings(
                "mtj", NeuronPresets.named("STREAM_ACCUMULATING"), 7, TICK_US, 4, 5, stream, perFrame());
        NeuronSettings never = new NeuronSettings(
                "mtj", NeuronPresets.named("STREAM_ACCUMULATING"), 7, TICK_US, 4, 1000, stream, perFrame());
        List<TilePacket> packets = List.of(packet(0, 1, WORD, WORD, WORD), packet(1, 60 * TICK_US, WORD));

        float[] rested = cellsAtTick(61, rests, packets);
        float[] ticked = cellsAtTick(61, never, packets);

        for (int cell = 0; cell < rested.length; cell++) {
            assertThat(rested[cell]).isCloseTo(ticked[cell], within(1e-5f * ticked[cell]));
        }
    }

    @Test
    void inRealTimeNoHeatReachesTheNextTick() {
        NeuronSettings realTime = TestingTile.SETTINGS.operated(TimeCompression.REAL_TIME, NeuronOperation.DEFAULT);

        TestingTile out = TestingTile.run(List.of(packet(0, 1, WORD, WORD, WORD)), realTime);

        assertThat(out.readouts)
                .allSatisfy(readout -> assertThat(readout.excessKelvinOfCell()).containsOnly(0));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new NeuronOperation(DriveSettings.DEFAULT, DeviceSpread.NONE, 1000.0, false))
                .hasMessage("ambient temperature must be from 200.0 to 345.0 K: 1000.0");
        assertThatThrownBy(() -> new NeuronOperation(DriveSettings.DEFAULT, DeviceSpread.NONE, null, true))
                .hasMessage("a compensation needs an ambient temperature to compensate for");
        assertThatThrownBy(() -> NeuronSettings.of("lif", "GENERIC_PMA_STT", 1)
                        .operated(
                                TimeCompression.STREAM,
                                new NeuronOperation(DriveSettings.DEFAULT, DeviceSpread.NONE, 310.0, false)))
                .hasMessage("an ambient temperature is for junctions, not for lif");
        assertThatThrownBy(() -> TestingTile.SETTINGS.operated(
                        TimeCompression.STREAM,
                        new NeuronOperation(DriveSettings.of(Kind.PER_FRAME), DeviceSpread.GENERIC, null, false)))
                .hasMessage("a spread needs the drive per-event, not per-frame");
    }

    private static float[] cellsAtTick(int tick, NeuronSettings settings, List<TilePacket> packets) {
        return TestingTile.run(packets, settings).readouts.stream()
                .filter(readout -> readout.tickUs() == (long) tick * TICK_US)
                .findFirst()
                .orElseThrow()
                .excessKelvinOfCell();
    }

    private static NeuronOperation perFrame() {
        return drive(DriveSettings.of(Kind.PER_FRAME));
    }

    private static NeuronOperation drive(DriveSettings drive) {
        return NeuronOperation.DEFAULT.withDrive(drive);
    }
}
