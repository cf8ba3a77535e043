package dev.afterglow.device.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.afterglow.device.Junction;
import dev.afterglow.device.JunctionState;
import dev.afterglow.device.MagneticState;
import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.NeuronPresets;
import dev.afterglow.device.PulseScheme;
import dev.afterglow.device.TimeCompression;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the tile of neurons to the reference model, pulse by pulse. */
final class FastPathTest {
    private static final int NEURONS = 64;
    private static final int TICK_US = 50_000;
    private static final TimeCompression COMPRESSION = TimeCompression.STREAM;

    private final JunctionState[] reference = new JunctionState[NEURONS];
    private final int[] lastOffsetUs = new int[NEURONS];
    private int undecided;

    @ParameterizedTest
    @CsvSource({
        "STREAM_ACCUMULATING, 1, 400", "STREAM_ACCUMULATING, 2, 2000",
        "STREAM_RECENCY, 3, 400", "STREAM_RECENCY, 4, 2000",
        "GENERIC_PMA_STT, 5, 400", "HIKSTOR_80, 6, 400",
        "NYU_40, 7, 100", "VERILOGA_65, 8, 100"
    })
    void aTileFollowsTheReference(String presetName, long seed, int pulsesPerTick) {
        NeuronPreset preset = NeuronPresets.named(presetName);
        Junction junction = TwoModeJunction.of(preset.junction()).junction();
        PulseScheme pulses = preset.pulses();
        NeuronTileModel model = NeuronTileModels.create("mtj", preset, COMPRESSION, TICK_US);
        NeuronTileState tile = model.newState(NEURONS);
        SplittableRandom random = new SplittableRandom(seed);
        java.util.Arrays.fill(reference, junction.cold());
        for (int tick = 0; tick < 20; tick++) {
            java.util.Arrays.fill(lastOffsetUs, 0);
            PulseBatch batch = TilePulses.random(random, pulsesPerTick, NEURONS, TICK_US);
            for (int i = 0; i < pulsesPerTick; i++) {
                pulse(junction, pulses, batch.neuron[i], batch.offsetUs[i], KeyedDraw.uniform(batch.draw[i]), tile);
                model.apply(tile, batch, i, i + 1);
                compare(model, tile, batch.neuron[i], batch.offsetUs[i]);
            }
            TileReading reading = new TileReading(1);
            double joules = endTick(junction, pulses);
            model.tick(tile, new int[NEURONS], reading);
            assertThat(reading.readJoules + reading.resetJoules).isCloseTo(joules, within(1e-9 * joules));
            for (int neuron = 0; neuron < NEURONS; neuron++) {
                compare(model, tile, neuron, 0);
            }
        }
        // Draws so near the probability that a millionth of a kelvin decides: expected 1e-6 of all.
        assertThat(undecided).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GENERIC_PMA_STT", "HIKSTOR_80", "STREAM_ACCUMULATING", "STREAM_RECENCY"})
    void theSqueezeDecidesAsTheLawDoes(String presetName) {
        NeuronPreset preset = NeuronPresets.named(presetName);
        TwoModeJunction device = TwoModeJunction.of(preset.junction());
        SwitchingTable table = tableOf(device, preset.pulses());
        double mostFast = table.columnsPerKelvin == 0 ? 0 : (table.columns - 2) / table.columnsPerKelvin;
        double mostSlow = table.rowsPerKelvin == 0 ? 0 : (table.rows - 2) / table.rowsPerKelvin;
        assertThat(table.bilinearError).isLessThan(2e-4);
        assertThat(table.interpolationError).isLessThan(2e-6);
        SplittableRandom random = new SplittableRandom(17);
        for (int i = 0; i < 20_000; i++) {
            double fast = random.nextDouble() * mostFast;
            double slow = random.nextDouble() * mostSlow;
            double exact = device.switchingProbability(preset.pulses().write(), fast, slow);
            assertThat(Math.abs(table.interpolateBilinearly(fast, slow) - exact))
                    .isLessThanOrEqualTo(table.bilinearError);
            assertThat(Math.abs(table.interpolate(fast, slow) - exact)).isLessThanOrEqualTo(table.interpolationError);
            for (double beside :
                    new double[] {-1e-9, 0, 1e-9, random.nextDouble() - exact, (random.nextDouble() - 0.5) * 0.01}) {
                double draw = exact + beside;
                assertThat(table.switches(fast, slow, draw)).isEqualTo(draw < exact ? 1 : 0);
            }
        }
    }

    /** Draws far from and close to the probability, of junctions as warm as they can be. */
    @ParameterizedTest
    @ValueSource(strings = {"GENERIC_PMA_STT", "STREAM_ACCUMULATING", "STREAM_RECENCY"})
    void thresholdsDecideAsTheLawDoes(String presetName) {
        NeuronPreset preset = NeuronPresets.named(presetName);
        TwoModeJunction device = TwoModeJunction.of(preset.junction());
        SwitchingTable table = tableOf(device, preset.pulses());
        NeuronTileModel model = NeuronTileModels.create("mtj", preset, COMPRESSION, TICK_US);
        assertThat(model).isInstanceOf(JunctionTileModel.class);
        NeuronTileState tile = model.newState(1);
        PulseBatch batch = new PulseBatch();
        batch.reserve(1);
        SplittableRandom random = new SplittableRandom(23);
        for (int i = 0; i < 20_000; i++) {
            float fast = (float) (random.nextDouble() * table.mostFast());
            float slow = (float) (random.nextDouble() * table.mostSlow());
            double exact = device.switchingProbability(preset.pulses().write(), fast, slow);
            for (double beside :
                    new double[] {-1e-9, 1e-9, random.nextDouble() - exact, random.nextDouble() * 0.01 - 0.005}) {
                double draw = Math.min(Math.max(exact + beside, 0), Math.nextDown(1.0));
                batch.draw[0] = TilePulses.draw(draw);
                tile.fast[0] = fast;
                tile.slow[0] = slow;
                tile.switched[0] = 0;
                model.apply(tile, batch, 0, 1);
                assertThat(tile.isSwitched(0))
                        .as("seed 23, %s K and %s K, draw %s, probability %s", fast, slow, draw, exact)
                        .isEqualTo(KeyedDraw.uniform(batch.draw[0]) < exact);
            }
        }
    }

    private static SwitchingTable tableOf(TwoModeJunction device, PulseScheme pulses) {
        return device.switchingTable(pulses.write(), pulses, pulses.write().volts(), 5e-5);
    }

    private void pulse(
            Junction junction, PulseScheme pulses, int neuron, int offsetUs, double draw, NeuronTileState tile) {
        JunctionState before = relaxTo(junction, neuron, offsetUs);
        JunctionState after = junction.warm(before, pulses.write());
        if (before.magnetic() == MagneticState.ANTIPARALLEL) {
            double probability = junction.switchingProbability(before, pulses.write());
            boolean switches = draw < probability;
            if (Math.abs(draw - probability) < 1e-6) {
                undecided++;
            }
            after = switches ? new JunctionState(after.excessKelvin(), MagneticState.PARALLEL) : after;
        }
        assertThat(tile.isSwitched(neuron)).isEqualTo(before.magnetic() == MagneticState.PARALLEL);
        reference[neuron] = after;
    }

    private double endTick(Junction junction, PulseScheme pulses) {
        double joules = 0;
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            JunctionState state = relaxTo(junction, neuron, TICK_US);
            joules += junction.joules(state.magnetic(), pulses.read());
            state = junction.warm(state, pulses.read());
            if (state.magnetic() == MagneticState.PARALLEL) {
                joules += junction.joules(state.magnetic(), pulses.reset());
                state = junction.reset(state, pulses.reset());
            }
            reference[neuron] = state;
        }
        return joules;
    }

    private JunctionState relaxTo(Junction junction, int neuron, int offsetUs) {
        double seconds = COMPRESSION.deviceSeconds(1e-6 * (offsetUs - lastOffsetUs[neuron]));
        lastOffsetUs[neuron] = offsetUs;
        return junction.relax(reference[neuron], seconds);
    }

    private void compare(NeuronTileModel model, NeuronTileState tile, int neuron, int offsetUs) {
        double[] expected = reference[neuron].excessKelvin();
        boolean asOfTick = model instanceof JunctionTileModel;
        double fast = asOfTick ? ((JunctionTileModel) model).fastKelvin(tile, neuron, offsetUs) : tile.fast[neuron];
        double slow = asOfTick ? ((JunctionTileModel) model).slowKelvin(tile, neuron, offsetUs) : tile.slow[neuron];
        assertThat(fast).isCloseTo(expected[0], within(1e-6 * expected[0]));
        assertThat(slow).isCloseTo(expected[1], within(1e-6 * expected[1]));
        assertThat(tile.isSwitched(neuron)).isEqualTo(reference[neuron].magnetic() == MagneticState.PARALLEL);
    }
}
