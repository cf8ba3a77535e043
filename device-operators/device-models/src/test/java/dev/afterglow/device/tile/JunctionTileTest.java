package dev.afterglow.device.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.afterglow.device.FosterMode;
import dev.afterglow.device.JunctionParameters;
import dev.afterglow.device.NeuronFigures;
import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.NeuronPresets;
import dev.afterglow.device.PulseScheme;
import dev.afterglow.device.TimeCompression;
import dev.afterglow.device.VoltagePulse;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every tile of junctions must keep, whatever the device. */
final class JunctionTileTest {
    private static final int NEURONS = 128;
    private static final int TICK_US = 50_000;
    private static final int PULSES = 1000;
    private static final NeuronPreset PRESET = NeuronPresets.named("STREAM_ACCUMULATING");

    private final int[] cellOfNeuron = new int[NEURONS];
    private final NeuronTileModel model = NeuronTileModels.create("mtj", PRESET, TimeCompression.STREAM, TICK_US);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void pulsesMayArriveInAnyPortions(long seed) {
        NeuronTileState whole = model.newState(NEURONS);
        NeuronTileState parts = model.newState(NEURONS);
        SplittableRandom random = new SplittableRandom(seed);
        for (int tick = 0; tick < 10; tick++) {
            PulseBatch batch = TilePulses.random(random, PULSES, NEURONS, TICK_US);
            model.apply(whole, batch, 0, PULSES);
            for (int from = 0, to; from < PULSES; from = to) {
                to = Math.min(PULSES, from + 1 + random.nextInt(200));
                model.apply(parts, batch, from, to);
            }
            assertThat(parts.digest()).isEqualTo(whole.digest());
            model.tick(whole, cellOfNeuron, new TileReading(1));
            model.tick(parts, cellOfNeuron, new TileReading(1));
        }
        assertThat(parts.digest()).isEqualTo(whole.digest());
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void aRestoredTileContinuesWhereItStopped(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        NeuronTileState state = model.newState(NEURONS);
        for (int tick = 0; tick < 10; tick++) {
            PulseBatch batch = TilePulses.random(random, PULSES, NEURONS, TICK_US);
            int cut = random.nextInt(PULSES);
            model.apply(state, batch, 0, cut);
            NeuronTileState restored = state.copy();
            model.apply(state, batch, cut, PULSES);
            model.apply(restored, batch, cut, PULSES);
            assertThat(restored.digest()).isEqualTo(state.digest());
            model.tick(state, cellOfNeuron, new TileReading(1));
        }
    }

    /** Older versions kept the traces as of each neuron's last pulse. */
    @Test
    void aStateOfAnOlderVersionGoesOnWithinATick() {
        NeuronTileState state = model.newState(NEURONS);
        PulseBatch batch = TilePulses.random(new SplittableRandom(14), PULSES, NEURONS, TICK_US);
        int cut = PULSES / 2;
        model.apply(state, batch, 0, cut);
        NeuronTileState older = state.copy();
        older.tracesHoldAtOffsets = true;
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            int offsetUs = 200 * neuron;
            older.lastOffsetUs[neuron] = (char) offsetUs;
            older.fast[neuron] = (float) ((JunctionTileModel) model).fastKelvin(state, neuron, offsetUs);
            older.slow[neuron] = (float) ((JunctionTileModel) model).slowKelvin(state, neuron, offsetUs);
        }
        model.apply(state, batch, cut, PULSES);
        model.apply(older, batch, cut, PULSES);
        assertThat(older.switched).isEqualTo(state.switched);
        assertThat(older.lastOffsetUs).containsOnly((char) 0);
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            assertThat(older.fast[neuron]).isCloseTo(state.fast[neuron], within(1e-6f * state.fast[neuron]));
            assertThat(older.slow[neuron]).isCloseTo(state.slow[neuron], within(1e-6f * state.slow[neuron]));
        }
    }

    @Test
    void junctionsMuchFasterThanATickAreLeftToTheGeneralModel() {
        assertThat(NeuronTileModels.create("mtj", PRESET, TimeCompression.REAL_TIME, TICK_US))
                .isInstanceOf(PopulationJunctionTileModel.class);
        assertThatThrownBy(() -> new JunctionTileModel("mtj", PRESET, TimeCompression.REAL_TIME, TICK_US))
                .hasMessage("a tick must not be longer than 40.0 time constants: 50000 us");
    }

    @Test
    void aReadingAddsUp() {
        SplittableRandom random = new SplittableRandom(6);
        int[] fourCells = new int[NEURONS];
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            fourCells[neuron] = neuron % 4;
        }
        NeuronTileState state = model.newState(NEURONS);
        TileReading reading = new TileReading(4);
        for (int tick = 0; tick < 5; tick++) {
            model.apply(state, TilePulses.random(random, PULSES, NEURONS, TICK_US), 0, PULSES);
            model.tick(state, fourCells, reading);
        }
        assertThat(reading.pulses).isEqualTo(5 * PULSES);
        assertThat(reading.neuronsRead).isEqualTo(5 * NEURONS);
        assertThat(reading.neuronsOfCell).containsOnly(5 * NEURONS / 4);
        int switches = 0;
        for (int ofCell : reading.switchesOfCell) {
            switches += ofCell;
        }
        assertThat(reading.switches).isEqualTo(switches).isPositive();
        assertThat(reading.resetJoules).isCloseTo(switches * 0.65 * 0.65 / 5e3 * 1e-9, within(1e-24));
        assertThat(state.pulses + state.pulsesOnSwitched).isZero();
    }

    @Test
    void aTileAtRestOnlyCools() {
        NeuronTileState state = model.newState(NEURONS);
        model.apply(state, TilePulses.random(new SplittableRandom(7), PULSES, NEURONS, TICK_US), 0, PULSES);
        model.tick(state, cellOfNeuron, new TileReading(1));
        NeuronTileState at = state.copy();
        model.rest(state, 7);
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            assertThat((double) state.fast[neuron]).isCloseTo(at.fast[neuron] * Math.exp(-3.5), within(1e-5));
            assertThat((double) state.slow[neuron]).isCloseTo(at.slow[neuron] * Math.exp(-0.35), within(1e-5));
        }
        model.rest(state, 1_000_000);
        assertThat(state.digest()).isEqualTo(model.newState(NEURONS).digest());
    }

    @Test
    void inRealTimeATileHasNoMemory() {
        NeuronTileModel realTime = NeuronTileModels.create("mtj", PRESET, TimeCompression.REAL_TIME, TICK_US);
        NeuronTileState used = realTime.newState(NEURONS);
        SplittableRandom random = new SplittableRandom(8);
        realTime.apply(used, TilePulses.random(random, PULSES, NEURONS, TICK_US), 0, PULSES);
        realTime.tick(used, cellOfNeuron, new TileReading(1));
        NeuronTileState fresh = realTime.newState(NEURONS);
        PulseBatch batch = TilePulses.random(random, PULSES, NEURONS, TICK_US - 1);
        for (int i = 0; i < PULSES; i++) {
            batch.offsetUs[i]++;
        }
        realTime.apply(used, batch, 0, PULSES);
        realTime.apply(fresh, batch, 0, PULSES);
        assertThat(used.switched).isEqualTo(fresh.switched);
    }

    @Test
    void aMemorylessNeuronStaysCold() {
        NeuronTileModel cold = NeuronTileModels.create("mtj-memoryless", PRESET, TimeCompression.STREAM, TICK_US);
        NeuronTileState state = cold.newState(NEURONS);
        cold.apply(state, TilePulses.random(new SplittableRandom(9), PULSES, NEURONS, TICK_US), 0, PULSES);
        assertThat(state.fast).containsOnly(0);
        assertThat(state.slow).containsOnly(0);
        double probability = ((JunctionTileModel) cold).switchingProbability(state, 0, TICK_US);
        assertThat(probability).isCloseTo(NeuronFigures.of(PRESET).coldProbability(), within(1e-9));
    }

    @Test
    void aTileWithPulsesSinceTheTickCannotRest() {
        NeuronTileState state = model.newState(NEURONS);
        model.apply(state, TilePulses.random(new SplittableRandom(13), 3, NEURONS, TICK_US), 0, 3);
        assertThatThrownBy(() -> model.rest(state, 1))
                .hasMessage("only a tile at a tick can rest, this one has pulses since: 3");
    }

    /** Volts, ohms and seconds scaled so that all dimensionless groups stay: powers of two, so that not even rounding differs. */
    @Test
    void presetsWithEqualGroupsBehaveTheSame() {
        JunctionParameters j = PRESET.junction();
        PulseScheme pulses = PRESET.pulses();
        double volts = 2;
        double ohms = 0.5;
        double seconds = 4;
        double watts = volts * volts / ohms;
        JunctionParameters scaledJunction = new JunctionParameters(
                j.parallelOhms() * ohms,
                j.tunnelMagnetoresistance(),
                j.halfVolts() * volts,
                j.stabilityFactor(),
                j.criticalVolts() * volts,
                j.attemptHertz() / seconds,
                j.curieKelvin(),
                j.magnetisationExponent(),
                j.barrierExponent(),
                j.criticalExponent(),
                j.referenceKelvin(),
                j.ambientKelvin(),
                j.modes().stream()
                        .map(mode -> new FosterMode(
                                mode.thermalResistanceKelvinPerWatt() / watts, mode.timeConstantSeconds() * seconds))
                        .toList());
        PulseScheme scaledPulses = new PulseScheme(
                scaled(pulses.write(), volts, seconds),
                scaled(pulses.read(), volts, seconds),
                scaled(pulses.reset(), volts, seconds));
        NeuronTileModel twin = NeuronTileModels.create(
                "mtj",
                PRESET.withJunction(scaledJunction).withPulses(scaledPulses),
                new TimeCompression(TimeCompression.STREAM.sensorSecondsPerDeviceSecond() / seconds),
                TICK_US);
        NeuronTileState state = model.newState(NEURONS);
        NeuronTileState twinState = twin.newState(NEURONS);
        SplittableRandom random = new SplittableRandom(10);
        for (int tick = 0; tick < 20; tick++) {
            PulseBatch batch = TilePulses.random(random, PULSES, NEURONS, TICK_US);
            model.apply(state, batch, 0, PULSES);
            twin.apply(twinState, batch, 0, PULSES);
            assertThat(twinState.switched).isEqualTo(state.switched);
            model.tick(state, cellOfNeuron, new TileReading(1));
            twin.tick(twinState, cellOfNeuron, new TileReading(1));
            for (int neuron = 0; neuron < NEURONS; neuron++) {
                assertThat(twinState.fast[neuron]).isCloseTo(state.fast[neuron], within(1e-6f * state.fast[neuron]));
            }
        }
    }

    @Test
    void refusesATickThatDoesNotFit() {
        assertThatThrownBy(() -> NeuronTileModels.create("mtj", PRESET, TimeCompression.STREAM, 70_000))
                .hasMessage("tickUs must be in [1, 65535]: 70000");
    }

    private static VoltagePulse scaled(VoltagePulse pulse, double volts, double seconds) {
        return new VoltagePulse(pulse.volts() * volts, pulse.seconds() * seconds);
    }
}
