package dev.afterglow.device.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.afterglow.device.Junction;
import dev.afterglow.device.JunctionState;
import dev.afterglow.device.MagneticState;
import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.NeuronPresets;
import dev.afterglow.device.PulseOutcome;
import dev.afterglow.device.TimeCompression;
import dev.afterglow.device.VoltagePulse;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FrameDriveTest {
    private static final int TICK_US = 50_000;
    private static final NeuronPreset PRESET = NeuronPresets.named("STREAM_RECENCY");
    private static final FrameDrive DRIVE = FrameDrive.of(PRESET);
    private static final long KEY = KeyedDraw.tileKey(1, "bench", 0);

    private final NeuronTileModel model = NeuronTileModels.perFrame(PRESET, TimeCompression.STREAM, TICK_US, DRIVE);

    @Test
    void neuronsStartAtTheirIdleSteadyState() {
        NeuronTileState state = model.newState(2048);
        float before = state.fast[0];
        assertThat(before).isPositive();
        TileReading reading = new TileReading(1);
        model.tick(state, new int[2048], reading, KEY, TICK_US);
        assertThat(state.fast[firstQuiet(reading, state, before)]).isCloseTo(before, within(1e-4f * before));
        model.rest(state, 1000);
        assertThat(state.fast[0]).isCloseTo(before, within(1e-5f * before));
    }

    @Test
    void everyNeuronIsPulsedOnceATickAndMoreEventsSwitchMoreNeurons() {
        long few = switchesOfFrame(1);
        long many = switchesOfFrame(15);
        assertThat(many).isGreaterThan(3 * few);
        assertThat(switchesOfFrame(0)).isLessThan(few);
    }

    @Test
    void anEventWarmsItsNeuronForTheNextFrame() {
        NeuronTileState state = model.newState(2);
        float idle = state.fast[0];
        PulseBatch batch = new PulseBatch();
        batch.reserve(5);
        model.apply(state, batch, 0, 5);
        assertThat(state.lastOffsetUs[0]).isEqualTo((char) 5);
        model.tick(state, new int[2], new TileReading(1), KEY, TICK_US);
        assertThat(state.lastOffsetUs[0]).isEqualTo((char) 0);
        assertThat(state.fast[0]).isGreaterThan(1.1f * idle);
    }

    @Test
    void signedPopulationsCountTheDifference() {
        FrameDrive signed = new FrameDrive(DRIVE.on(), DRIVE.off(), Polarity.SIGNED, 15, 1);
        assertThat(signed.events(7, 3)).isEqualTo(4);
        assertThat(signed.events(3, 7)).isZero();
        assertThat(DRIVE.events(3, 7)).isEqualTo(3);
        assertThat(DRIVE.events(100, 7)).isEqualTo(15);
    }

    @Test
    void gainAndBiasArePerPopulation() {
        FrameDrive drive = new FrameDrive(
                new PopulationDrive(0.3, 0.2), new PopulationDrive(0.1, 0.5), Polarity.TWO_POPULATIONS, 15, 0.45);
        assertThat(drive.volts(true, 0)).isEqualTo(0.3);
        assertThat(drive.volts(false, 0)).isEqualTo(0.1);
        assertThat(drive.volts(false, 3)).isCloseTo(0.35, within(1e-12));
        assertThat(drive.volts(true, 15)).isEqualTo(0.45);
    }

    @Test
    void restIsWhatTicksWithoutAnEventDoToNeuronsThatDoNotSwitch() {
        int neurons = 2048;
        NeuronTileState ticked = frameOf(neurons, 6);
        TileReading reading = new TileReading(1);
        model.tick(ticked, new int[neurons], reading, KEY, TICK_US);
        NeuronTileState rested = ticked.copy();
        int ticks = 40;
        boolean[] switchedByItself = new boolean[neurons];
        for (int tick = 2; tick < 2 + ticks; tick++) {
            TileReading each = new TileReading(neurons);
            model.tick(ticked, TilePulses.oneCellEach(neurons), each, KEY, (long) tick * TICK_US);
            for (int neuron = 0; neuron < neurons; neuron++) {
                switchedByItself[neuron] |= each.switchesOfCell[neuron] > 0;
            }
        }
        model.rest(rested, ticks);
        int differing = 0;
        for (int neuron = 0; neuron < neurons; neuron++) {
            if (switchedByItself[neuron]) {
                differing++;
            } else {
                assertThat(rested.fast[neuron]).isCloseTo(ticked.fast[neuron], within(1e-6f * ticked.fast[neuron]));
                assertThat(rested.slow[neuron]).isCloseTo(ticked.slow[neuron], within(1e-6f * ticked.slow[neuron]));
            }
        }
        double idle = idleSwitchingProbability();
        double expected = neurons * -Math.expm1(ticks * Math.log1p(-idle));
        assertThat((double) differing).isCloseTo(expected, within(4 * Math.sqrt(expected) + 1));
    }

    @ParameterizedTest
    @EnumSource(Polarity.class)
    void framesAreThoseOfTheReferenceModel(Polarity polarity) {
        int neurons = 64;
        // Well above the preset's write voltage and that of the reset: tables must cover all the heat there can be.
        FrameDrive strong =
                new FrameDrive(new PopulationDrive(0.2, 0.5), new PopulationDrive(0.4, 0.35), polarity, 15, 1);
        NeuronTileModel frames = NeuronTileModels.perFrame(PRESET, TimeCompression.STREAM, TICK_US, strong);
        Junction junction = new Junction(PRESET.junction());
        double quietSeconds = TimeCompression.STREAM.deviceSeconds(1e-6 * TICK_US);
        NeuronTileState state = new NeuronTileState(neurons);
        JunctionState[] reference = new JunctionState[neurons];
        Arrays.fill(reference, junction.cold());
        SplittableRandom random = new SplittableRandom(17);
        long switches = 0;
        for (int tick = 1; tick <= 30; tick++) {
            PulseBatch batch = TilePulses.random(random, 400, neurons, TICK_US);
            frames.apply(state, batch, 0, 400);
            int[] count = new int[neurons];
            Arrays.stream(batch.neuron, 0, 400).forEach(neuron -> count[neuron]++);
            TileReading reading = new TileReading(neurons);
            frames.tick(state, TilePulses.oneCellEach(neurons), reading, KEY, (long) tick * TICK_US);
            double joules = 0;
            for (int neuron = 0; neuron < neurons; neuron++) {
                int events = strong.events(count[neuron], count[neuron ^ 1]);
                VoltagePulse write = new VoltagePulse(
                        strong.volts((neuron & 1) == 1, events),
                        PRESET.pulses().write().seconds());
                JunctionState before = junction.relax(reference[neuron], quietSeconds);
                double draw = KeyedDraw.of(KEY, neuron, (long) tick * TICK_US, -1);
                PulseOutcome outcome = junction.step(before, write, draw);
                boolean fired = outcome.after().magnetic() == MagneticState.PARALLEL;
                assertThat(reading.switchesOfCell[neuron]).isEqualTo(fired ? 1 : 0);
                JunctionState after =
                        junction.warm(outcome.after(), PRESET.pulses().read());
                reference[neuron] =
                        fired ? junction.reset(after, PRESET.pulses().reset()) : after;
                assertThat(state.fast[neuron] + state.slow[neuron])
                        .isCloseTo((float) reference[neuron].totalExcessKelvin(), withinPercentage(2e-4));
                joules += outcome.joules();
            }
            assertThat(reading.writeJoules).isCloseTo(joules, within(1e-12 * joules));
            switches += reading.switches;
        }
        assertThat(switches).isGreaterThan(200);
    }

    @Test
    void drawsAreAFunctionOfTileNeuronAndTime() {
        assertThat(digestAfterFrame(KEY, TICK_US)).isEqualTo(digestAfterFrame(KEY, TICK_US));
        assertThat(digestAfterFrame(KEY, TICK_US)).isNotEqualTo(digestAfterFrame(KEY, 2 * TICK_US));
        assertThatThrownBy(() -> model.tick(model.newState(2), new int[2], new TileReading(1)))
                .hasMessage("neurons driven per frame draw at the tick: give tileKey and tickEndUs");
    }

    private static double idleSwitchingProbability() {
        NeuronTileState idle = NeuronTileModels.perFrame(PRESET, TimeCompression.STREAM, TICK_US, DRIVE)
                .newState(2);
        Junction junction = new Junction(PRESET.junction());
        JunctionState settled =
                new JunctionState(new double[] {idle.fast[0], idle.slow[0]}, MagneticState.ANTIPARALLEL);
        JunctionState quiet = junction.relax(settled, TimeCompression.STREAM.deviceSeconds(1e-6 * TICK_US));
        return junction.switchingProbability(
                quiet,
                new VoltagePulse(DRIVE.volts(false, 0), PRESET.pulses().write().seconds()));
    }

    private long digestAfterFrame(long key, long tickEndUs) {
        NeuronTileState state = frameOf(256, 8);
        model.tick(state, new int[256], new TileReading(1), key, tickEndUs);
        return state.digest();
    }

    private long switchesOfFrame(int events) {
        int neurons = 2048;
        NeuronTileState state = frameOf(neurons, events);
        TileReading reading = new TileReading(1);
        model.tick(state, new int[neurons], reading, KEY, TICK_US);
        assertThat(reading.pulses).isEqualTo(neurons);
        return reading.switches;
    }

    private NeuronTileState frameOf(int neurons, int eventsOfEach) {
        NeuronTileState state = model.newState(neurons);
        PulseBatch batch = new PulseBatch();
        batch.reserve(neurons * eventsOfEach);
        for (int i = 0; i < neurons * eventsOfEach; i++) {
            batch.neuron[i] = i % neurons;
        }
        model.apply(state, batch, 0, neurons * eventsOfEach);
        return state;
    }

    /** A neuron that has not switched in the tick: reset pulses warm the others. */
    private static int firstQuiet(TileReading reading, NeuronTileState state, float idle) {
        assertThat(reading.switches).isLessThan(reading.neuronsRead);
        int neuron = 0;
        while (state.fast[neuron] > 1.01f * idle) {
            neuron++;
        }
        return neuron;
    }
}
