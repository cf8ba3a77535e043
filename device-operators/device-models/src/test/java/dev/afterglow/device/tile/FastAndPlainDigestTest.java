package dev.afterglow.device.tile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.device.NeuronPresets;
import dev.afterglow.device.TimeCompression;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds a whole tile with every short cut to one without any, over half a million pulses and to the last bit: draws in vector code
 * against one by one, thresholds against the exact law, packets of any length against single pulses.
 */
final class FastAndPlainDigestTest {
    private static final int NEURONS = 2048;
    private static final int TICK_US = 50_000;
    private static final int TICKS = 20;
    private static final int PULSES_A_TICK = 25_000;
    private static final long START_US = 1_700_000_000_000_000L;
    private static final long KEY = KeyedDraw.tileKey(1, "camera", 3);

    private final PulseBatch single = new PulseBatch();
    private final int[] cellOfNeuron = TilePulses.oneCellEach(NEURONS);

    @ParameterizedTest
    @CsvSource({"STREAM_ACCUMULATING, 31", "STREAM_RECENCY, 32", "GENERIC_PMA_STT, 33"})
    void theDigestIsTheSameWithEveryShortCutAndWithNone(String preset, long seed) {
        JunctionTileModel model = (JunctionTileModel)
                NeuronTileModels.create("mtj", NeuronPresets.named(preset), TimeCompression.STREAM, TICK_US);
        NeuronTileState fast = model.newState(NEURONS);
        NeuronTileState plain = model.newState(NEURONS);
        SplittableRandom random = new SplittableRandom(seed);
        KeyedDraws draws = new KeyedDraws();
        single.reserve(1);
        for (int tick = 0; tick < TICKS; tick++) {
            long tickUs = START_US + (long) tick * TICK_US;
            PulseBatch batch = TilePulses.random(random, PULSES_A_TICK, NEURONS, TICK_US);
            applyInPackets(model, fast, batch, draws, tickUs, random);
            applyOneByOne(model, plain, batch, tickUs);
            assertThat(fast.digest()).as("seed %s, tick %s", seed, tick).isEqualTo(plain.digest());
            assertThat(end(model, fast)).isEqualTo(end(model, plain));
        }
        assertThat(fast.digest()).isEqualTo(plain.digest());
    }

    private static void applyInPackets(
            JunctionTileModel model,
            NeuronTileState state,
            PulseBatch batch,
            KeyedDraws draws,
            long tickUs,
            SplittableRandom random) {
        int next = 0;
        for (int from = 0, to; from < PULSES_A_TICK; from = to) {
            to = Math.min(PULSES_A_TICK, from + 1 + random.nextInt(4000));
            boolean goesOn = from > 0 && batch.offsetUs[from] == batch.offsetUs[from - 1];
            next = draws.fill(KEY, tickUs, batch, from, to, goesOn ? next : 0);
            model.apply(state, batch, from, to);
        }
    }

    /** Asks the exact law of each pulse, which takes a microsecond. */
    private void applyOneByOne(JunctionTileModel model, NeuronTileState state, PulseBatch batch, long tickUs) {
        int sequence = 0;
        for (int i = 0; i < PULSES_A_TICK; i++) {
            int neuron = batch.neuron[i];
            int offsetUs = batch.offsetUs[i];
            sequence = i > 0 && offsetUs == batch.offsetUs[i - 1] ? sequence + 1 : 0;
            long draw = KeyedDraw.bits(KEY, neuron, tickUs + offsetUs, sequence);
            double probability = model.switchingProbability(state, neuron, offsetUs);
            boolean isSwitched = state.isSwitched(neuron) || KeyedDraw.uniform(draw) < probability;
            single.neuron[0] = neuron;
            single.offsetUs[0] = offsetUs;
            // For the traces only: what the neuron does was decided above.
            single.draw[0] = draw;
            model.apply(state, single, 0, 1);
            state.switched[neuron] = (byte) (isSwitched ? 1 : 0);
        }
    }

    private long end(JunctionTileModel model, NeuronTileState state) {
        TileReading reading = new TileReading(NEURONS);
        model.tick(state, cellOfNeuron, reading);
        return reading.switches;
    }
}
