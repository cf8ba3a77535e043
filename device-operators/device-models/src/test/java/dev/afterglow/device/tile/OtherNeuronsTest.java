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
import org.junit.jupiter.params.provider.MethodSource;

/** The controls: with tau 100 ms and 1 s, as the stream presets have. */
final class OtherNeuronsTest {
    private static final int TICK_US = 50_000;
    private static final NeuronPreset PRESET = NeuronPresets.named("STREAM_ACCUMULATING");

    static Iterable<String> names() {
        return NeuronTileModels.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNeuronGoesByItsNameAndIsReproducible(String name) {
        NeuronTileModel model = model(name);
        assertThat(model.name()).isEqualTo(name);
        assertThat(run(model, 3)).isEqualTo(run(model(name), 3)).isNotEqualTo(run(model, 4));
    }

    @Test
    void aLeakyIntegratorCountsAndForgets() {
        NeuronTileModel model = model("leaky-integrator");
        NeuronTileState state = model.newState(1);
        pulse(model, state, 0, 10_000, 30_000);
        TileReading reading = new TileReading(1);
        model.tick(state, new int[1], reading);
        double expected = Math.exp(-0.5) + Math.exp(-0.4) + Math.exp(-0.2);
        assertThat(reading.traceSumOfCell[0]).isCloseTo(expected, within(1e-6));
        assertThat(reading.switches).isZero();
    }

    @Test
    void aTimeSurfaceKnowsOnlyTheLastEvent() {
        NeuronTileModel model = model("time-surface");
        NeuronTileState state = model.newState(1);
        pulse(model, state, 0, 10_000, 30_000);
        TileReading reading = new TileReading(1);
        model.tick(state, new int[1], reading);
        assertThat(reading.traceSumOfCell[0]).isCloseTo(Math.exp(-0.2), within(1e-6));
    }

    @Test
    void anIntegrateAndFireNeuronFiresAtTheThirdEventInARow() {
        NeuronTileModel model = model("lif");
        NeuronTileState state = model.newState(1);
        pulse(model, state, 0, 0);
        assertThat(state.isSwitched(0)).isFalse();
        pulse(model, state, 0);
        assertThat(state.isSwitched(0)).isTrue();
        assertThat(state.fast[0]).isCloseTo(0.2f, within(1e-6f));
        NeuronTileState slowly = model.newState(1);
        pulse(model, slowly, 0, 45_000);
        model.tick(slowly, new int[1], new TileReading(1));
        model.rest(slowly, 1);
        pulse(model, slowly, 45_000);
        assertThat(slowly.isSwitched(0)).isFalse();
    }

    @Test
    void anAdaptiveNeuronFiresLessOftenThanAPlainOne() {
        assertThat(spikes("alif")).isLessThan(spikes("lif")).isPositive();
    }

    @Test
    void anUnknownNeuronIsRefusedWithTheKnownNames() {
        assertThatThrownBy(() -> model("perceptron"))
                .hasMessage("unknown neuron perceptron: must be one of mtj, mtj-memoryless, lif, alif, "
                        + "leaky-integrator, time-surface");
    }

    private static long spikes(String name) {
        NeuronTileModel model = model(name);
        NeuronTileState state = model.newState(1);
        TileReading reading = new TileReading(1);
        for (int tick = 0; tick < 100; tick++) {
            pulse(model, state, 0, 20_000);
            model.tick(state, new int[1], reading);
        }
        return reading.switches;
    }

    private static long run(NeuronTileModel model, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        NeuronTileState state = model.newState(64);
        for (int tick = 0; tick < 5; tick++) {
            model.apply(state, TilePulses.random(random, 300, 64, TICK_US), 0, 300);
            model.tick(state, new int[64], new TileReading(1));
        }
        model.apply(state, TilePulses.random(random, 300, 64, TICK_US), 0, 300);
        return state.digest();
    }

    private static void pulse(NeuronTileModel model, NeuronTileState state, int... offsetsUs) {
        PulseBatch batch = new PulseBatch();
        batch.reserve(offsetsUs.length);
        System.arraycopy(offsetsUs, 0, batch.offsetUs, 0, offsetsUs.length);
        model.apply(state, batch, 0, offsetsUs.length);
    }

    private static NeuronTileModel model(String name) {
        return NeuronTileModels.create(name, PRESET, TimeCompression.STREAM, TICK_US);
    }
}
