package dev.afterglow.device.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.NeuronPresets;
import dev.afterglow.device.TimeCompression;
import org.junit.jupiter.api.Test;

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
        FrameDrive signed = new FrameDrive(DRIVE.on(), DRIVE.off(), FrameDrive.Polarity.SIGNED, 15, 1);
        assertThat(signed.events(7, 3)).isEqualTo(4);
        assertThat(signed.events(3, 7)).isZero();
        assertThat(DRIVE.events(3, 7)).isEqualTo(3);
        assertThat(DRIVE.events(100, 7)).isEqualTo(15);
    }

    @Test
    void gainAndBiasArePerPopulation() {
        FrameDrive drive = new FrameDrive(
                new PopulationDrive(0.3, 0.2),
                new PopulationDrive(0.1, 0.5),
                FrameDrive.Polarity.TWO_POPULATIONS,
                15,
                0.45);
        assertThat(drive.volts(true, 0)).isEqualTo(0.3);
        assertThat(drive.volts(false, 0)).isEqualTo(0.1);
        assertThat(drive.volts(false, 3)).isCloseTo(0.35, within(1e-12));
        assertThat(drive.volts(true, 15)).isEqualTo(0.45);
    }

    @Test
    void drawsAreAFunctionOfTileNeuronAndTime() {
        assertThat(digestAfterFrame(KEY, TICK_US)).isEqualTo(digestAfterFrame(KEY, TICK_US));
        assertThat(digestAfterFrame(KEY, TICK_US)).isNotEqualTo(digestAfterFrame(KEY, 2 * TICK_US));
        assertThatThrownBy(() -> model.tick(model.newState(2), new int[2], new TileReading(1)))
                .hasMessage("neurons driven per frame draw at the tick: give tileKey and tickEndUs");
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
