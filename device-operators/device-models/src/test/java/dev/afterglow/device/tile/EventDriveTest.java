package dev.afterglow.device.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.NeuronPresets;
import dev.afterglow.device.TimeCompression;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class EventDriveTest {
    private static final int TICK_US = 50_000;
    private static final int NEURONS = 64;
    private static final int PULSES = 600;
    private static final long KEY = KeyedDraw.tileKey(3, "bench", 0);
    private static final NeuronPreset PRESET = NeuronPresets.named("STREAM_ACCUMULATING");

    @Test
    void equalPopulationsWithThePresetsPulseAreThePlainNeurons() {
        NeuronTileModel plain = new JunctionTileModel("mtj", PRESET, TimeCompression.STREAM, TICK_US);
        NeuronTileModel general =
                new PopulationJunctionTileModel("mtj", PRESET, TimeCompression.STREAM, TICK_US, EventDrive.of(PRESET));

        compare(plain, general, 21, 1e-6f);
    }

    @ParameterizedTest
    @EnumSource(Polarity.class)
    void populationsAreThoseOfTheReferenceModel(Polarity polarity) {
        EventDrive drive = new EventDrive(new PopulationDrive(0.1, 0.47), new PopulationDrive(0, 0.7), polarity);
        NeuronTileModel fast = new PopulationJunctionTileModel("mtj", PRESET, TimeCompression.STREAM, TICK_US, drive);
        NeuronTileModel reference = new VariedJunctionTileModel(
                        "mtj", PRESET, TimeCompression.STREAM, TICK_US, drive, DeviceSpread.NONE)
                .ofTile(KEY, NEURONS);

        compare(fast, reference, 22, 1e-6f);
    }

    @Test
    void aStrongerPopulationSwitchesMoreOften() {
        EventDrive drive =
                new EventDrive(new PopulationDrive(0, 0.58), new PopulationDrive(0, 0.53), Polarity.TWO_POPULATIONS);
        NeuronTileModel model = new PopulationJunctionTileModel("mtj", PRESET, TimeCompression.STREAM, TICK_US, drive);

        int[] switchesByPopulation = new int[2];
        TileReading reading = read(model, 23);
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            switchesByPopulation[neuron & 1] += reading.switchesOfCell[neuron];
        }

        assertThat(switchesByPopulation[1]).isGreaterThan(2 * switchesByPopulation[0]);
    }

    @Test
    void aNegativePulseWarmsAndTurnsBackWhatHadSwitched() {
        EventDrive certain = new EventDrive(new PopulationDrive(0, 0.7), new PopulationDrive(0, 0.7), Polarity.SIGNED);
        NeuronTileModel model =
                new PopulationJunctionTileModel("mtj", PRESET, TimeCompression.STREAM, TICK_US, certain);
        NeuronTileState state = model.newState(2);
        PulseBatch batch = new PulseBatch();
        batch.reserve(2);
        batch.neuron[0] = 1;
        batch.neuron[1] = 0;
        batch.offsetUs[1] = 10;
        batch.draw[0] = TilePulses.draw(0.5);
        batch.draw[1] = TilePulses.draw(0.5);

        model.apply(state, batch, 0, 1);
        assertThat(state.isSwitched(1)).isTrue();
        assertThat(state.isSwitched(0)).isFalse();
        assertThat(state.fast[0]).isEqualTo(state.fast[1]);

        model.apply(state, batch, 1, 2);
        assertThat(state.isSwitched(1)).isFalse();
        assertThat(state.isSwitched(0)).isTrue();
        assertThat(state.pulses).isEqualTo(4);
        assertThat(state.pulsesOnSwitched).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"lif", "alif", "leaky-integrator", "time-surface"})
    void onlyJunctionsHaveADrive(String neuron) {
        assertThatThrownBy(() -> NeuronTileModels.create(
                        neuron,
                        PRESET,
                        TimeCompression.STREAM,
                        TICK_US,
                        DriveSettings.of(DriveSettings.Kind.PER_FRAME),
                        DeviceSpread.NONE))
                .hasMessage(
                        "a drive or a spread is for junctions: neuron must be mtj or mtj-memoryless, not " + neuron);
    }

    @Test
    void amplitudesAreReadAsBiasAndGain() {
        assertThat(PopulationDrive.parse("0.42, 0.17")).isEqualTo(new PopulationDrive(0.42, 0.17));
        assertThatThrownBy(() -> PopulationDrive.parse("0.42"))
                .hasMessage("a drive must be BIAS,GAIN in volts, for example 0.42,0.17: 0.42");
        assertThatThrownBy(() -> PopulationDrive.parse("0.4,high")).hasMessageContaining("0.4,high");
        assertThatThrownBy(() -> PopulationDrive.parse("-1,2")).hasMessageContaining("not negative: -1.0, 2.0");
        assertThatThrownBy(() -> DriveSettings.Kind.named("clock"))
                .hasMessage("unknown drive clock: must be one of per-event, per-frame");
        assertThatThrownBy(() -> Polarity.named("both"))
                .hasMessage("unknown polarity both: must be one of two-populations, signed");
    }

    /** Gives both the same pulses and draws: the same neurons switch, with the same heat and energy. */
    private static void compare(NeuronTileModel one, NeuronTileModel other, long seed, float relative) {
        NeuronTileState state = one.newState(NEURONS);
        NeuronTileState otherState = other.newState(NEURONS);
        TileReading reading = new TileReading(1);
        TileReading otherReading = new TileReading(1);
        SplittableRandom random = new SplittableRandom(seed);
        for (int tick = 0; tick < 10; tick++) {
            PulseBatch batch = TilePulses.random(random, PULSES, NEURONS, TICK_US);
            one.apply(state, batch, 0, PULSES);
            other.apply(otherState, batch, 0, PULSES);
            assertThat(otherState.switched).isEqualTo(state.switched);
            assertThat(otherState.pulses).isEqualTo(state.pulses);
            assertThat(otherState.pulsesOnSwitched).isEqualTo(state.pulsesOnSwitched);
            one.tick(state, new int[NEURONS], reading);
            other.tick(otherState, new int[NEURONS], otherReading);
            for (int neuron = 0; neuron < NEURONS; neuron++) {
                assertThat(otherState.fast[neuron])
                        .isCloseTo(state.fast[neuron], within(relative * state.fast[neuron]));
                assertThat(otherState.slow[neuron])
                        .isCloseTo(state.slow[neuron], within(relative * state.slow[neuron]));
            }
        }
        assertThat(reading.switches).isPositive().isEqualTo(otherReading.switches);
        assertThat(otherReading.writeJoules).isCloseTo(reading.writeJoules, within(1e-9 * reading.writeJoules));
        assertThat(otherReading.resetJoules).isCloseTo(reading.resetJoules, within(1e-9 * reading.resetJoules));
    }

    private static TileReading read(NeuronTileModel model, long seed) {
        NeuronTileState state = model.newState(NEURONS);
        TileReading reading = new TileReading(NEURONS);
        SplittableRandom random = new SplittableRandom(seed);
        for (int tick = 0; tick < 50; tick++) {
            model.apply(state, TilePulses.random(random, 100, NEURONS, TICK_US), 0, 100);
            model.tick(state, TilePulses.oneCellEach(NEURONS), reading);
        }
        return reading;
    }
}
