package dev.afterglow.device.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.NeuronPresets;
import dev.afterglow.device.TimeCompression;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The excitability law, counted in tiles of neurons. */
final class ExcitabilityProbeTest {
    private static final int NEURONS = 128;
    private static final int TICK_US = 50_000;
    private static final NeuronPreset PRESET = NeuronPresets.named("STREAM_ACCUMULATING");

    private final int[] cellOfNeuron = new int[NEURONS];
    private final NeuronTileModel model = NeuronTileModels.create("mtj", PRESET, TimeCompression.STREAM, TICK_US);

    @ParameterizedTest
    @ValueSource(strings = {"STREAM_ACCUMULATING", "STREAM_RECENCY"})
    void inAStreamWarmNeuronsSwitchMoreOftenByTheFactorOfTheLaw(String presetName) {
        JunctionTileModel watched =
                new JunctionTileModel("mtj", NeuronPresets.named(presetName), TimeCompression.STREAM, TICK_US);
        ExcitabilityProbe probe = new ExcitabilityProbe(watched, NEURONS);
        NeuronTileState state = watched.newState(NEURONS);
        SplittableRandom random = new SplittableRandom(12);
        for (long tickUs = 0; tickUs < 4000L * TICK_US; tickUs += TICK_US) {
            // A burst on one neuron now and then, so that some are hit again and most have rested.
            PulseBatch batch = TilePulses.random(random, 8, 1, TICK_US);
            Arrays.fill(batch.neuron, 0, 8, random.nextInt(NEURONS));
            probe.apply(state, batch, 0, 8, tickUs);
            watched.tick(state, cellOfNeuron, new TileReading(1));
        }
        assertThat(probe.rested().pulses()).isGreaterThan(1000);
        assertThat(probe.factor()).isGreaterThan(1.5);
        double relativeError =
                Math.sqrt(1 / (probe.rested().pulses() * probe.rested().expectedFrequency())
                        + 1 / (probe.again().pulses() * probe.again().expectedFrequency()));
        assertThat(probe.factor() / probe.expectedFactor()).isCloseTo(1, within(4 * relativeError));
    }

    /** Pulses hotter by their own past switch as much more often as the reference law says, within four standard errors. */
    @Test
    void warmNeuronsSwitchMoreOftenByTheFactorOfTheLaw() {
        TwoModeJunction device = TwoModeJunction.of(PRESET.junction());
        double cold = device.switchingProbability(PRESET.pulses().write(), 0, 0);
        double warm = device.switchingProbability(PRESET.pulses().write(), 30, 1);
        NeuronTileState state = model.newState(4096);
        for (int neuron = 0; neuron < 2048; neuron++) {
            state.fast[neuron] = 30;
            state.slow[neuron] = 1;
        }
        PulseBatch batch = new PulseBatch();
        batch.reserve(4096);
        long key = KeyedDraw.tileKey(11, "bench", 0);
        for (int i = 0; i < 4096; i++) {
            batch.neuron[i] = i;
            batch.draw[i] = KeyedDraw.bits(key, i, 0, 0);
        }
        model.apply(state, batch, 0, 4096);
        int warmSwitches = 0;
        int coldSwitches = 0;
        for (int neuron = 0; neuron < 2048; neuron++) {
            warmSwitches += state.isSwitched(neuron) ? 1 : 0;
            coldSwitches += state.isSwitched(neuron + 2048) ? 1 : 0;
        }
        assertThat(warmSwitches / 2048.0).isCloseTo(warm, within(4 * Math.sqrt(warm * (1 - warm) / 2048)));
        assertThat(coldSwitches / 2048.0).isCloseTo(cold, within(4 * Math.sqrt(cold * (1 - cold) / 2048)));
    }
}
