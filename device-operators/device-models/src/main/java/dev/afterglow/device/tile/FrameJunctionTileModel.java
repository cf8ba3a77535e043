package dev.afterglow.device.tile;

import dev.afterglow.device.MagneticState;
import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.PulseScheme;
import dev.afterglow.device.TimeCompression;
import dev.afterglow.device.VoltagePulse;

/**
 * Junctions under the {@code PER_FRAME} drive: events are counted, and at the tick every neuron gets one write pulse of an
 * amplitude that follows from its count, is read, and reset if it has switched. Between ticks heat relaxes over the tick's
 * length divided by the compression.
 *
 * <p>Within a tick {@code lastOffsetUs} holds the count, as traces always hold at the last tick. Neurons start at their idle
 * steady state; a tile at rest is pulsed with the idle amplitude and neither drawn for nor read.
 */
public final class FrameJunctionTileModel implements NeuronTileModel {
    /** Sequence number of the frame's draw, apart from those of events at the same microsecond. */
    private static final int FRAME_SEQUENCE = -1;

    /** One table a level and population: coarser than under the other drive, the exact law is asked more often. */
    private static final double TOLERANCE = 5e-4;

    private final String name;
    private final FrameDrive drive;
    private final DecayTable decay;
    /** By population (OFF, ON), then level. */
    private final SwitchingTable[][] switching;

    private final PulseKick[][] write;
    private final PulseKick readAntiparallel;
    private final PulseKick readParallel;
    private final PulseKick reset;
    /** By population: a whole tick without an event. */
    private final PulseKick[] idle = new PulseKick[2];

    public FrameJunctionTileModel(
            String name, NeuronPreset preset, TimeCompression compression, int tickUs, FrameDrive drive) {
        this.name = name;
        this.drive = drive;
        PulseScheme pulses = preset.pulses();
        TwoModeJunction device = TwoModeJunction.of(preset.junction());
        decay = DecayTable.of(tickUs, device, compression);
        readAntiparallel = PulseKick.of(device, MagneticState.ANTIPARALLEL, pulses.read());
        readParallel = PulseKick.of(device, MagneticState.PARALLEL, pulses.read());
        reset = PulseKick.of(device, MagneticState.PARALLEL, pulses.reset());
        PulseKick quiet = new PulseKick(decay.fastOverTicks(1), 0, decay.slowOverTicks(1), 0, 0);
        int levels = drive.mostEvents() + 1;
        switching = new SwitchingTable[2][levels];
        write = new PulseKick[2][levels];
        for (int population = 0; population < 2; population++) {
            for (int level = 0; level < levels; level++) {
                VoltagePulse pulse = new VoltagePulse(
                        drive.volts(population == 1, level), pulses.write().seconds());
                switching[population][level] = device.switchingTable(pulse, pulses, drive.mostVolts(), TOLERANCE);
                write[population][level] = PulseKick.of(device, MagneticState.ANTIPARALLEL, pulse);
            }
            idle[population] = quiet.then(write[population][0]).then(readAntiparallel);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int tickUs() {
        return decay.tickUs();
    }

    @Override
    public NeuronTileState newState(int neurons) {
        NeuronTileState state = new NeuronTileState(neurons);
        for (int neuron = 0; neuron < neurons; neuron++) {
            PulseKick cycle = idle[neuron & 1];
            state.fast[neuron] = (float) (cycle.fastKick() / (1 - cycle.fastKeep()));
            state.slow[neuron] = (float) (cycle.slowKick() / (1 - cycle.slowKeep()));
        }
        return state;
    }

    @Override
    public void apply(NeuronTileState state, PulseBatch batch, int from, int to) {
        for (int i = from; i < to; i++) {
            int neuron = batch.neuron[i];
            state.lastOffsetUs[neuron] = (char) Math.min(state.lastOffsetUs[neuron] + 1, Character.MAX_VALUE);
        }
        state.pulses += to - from;
    }

    /** Refuses: the pulses of a frame need a draw each, see the other {@code tick}. */
    @Override
    public void tick(NeuronTileState state, int[] cellOfNeuron, TileReading reading) {
        throw new UnsupportedOperationException(
                "neurons driven per frame draw at the tick: give tileKey and tickEndUs");
    }

    @Override
    public void tick(NeuronTileState state, int[] cellOfNeuron, TileReading reading, long tileKey, long tickEndUs) {
        int neurons = state.neurons();
        for (int neuron = 0; neuron < neurons; neuron++) {
            int population = neuron & 1;
            int level = drive.events(state.lastOffsetUs[neuron], state.lastOffsetUs[neuron ^ 1]);
            double fast = state.fast[neuron] * decay.fastOverTick();
            double slow = state.slow[neuron] * decay.slowOverTick();
            double draw = KeyedDraw.of(tileKey, neuron, tickEndUs, FRAME_SEQUENCE);
            boolean fired = switching[population][level].switches(fast, slow, draw) != 0;
            reading.add(cellOfNeuron[neuron], 1, fast + slow, fired ? 1 : 0);
            PulseKick pulse = write[population][level];
            PulseKick kick = pulse.then(fired ? readParallel.then(reset) : readAntiparallel);
            state.fast[neuron] = (float) (fast * kick.fastKeep() + kick.fastKick());
            state.slow[neuron] = (float) (slow * kick.slowKeep() + kick.slowKick());
            reading.writeJoules += pulse.joules();
            reading.readJoules += (fired ? readParallel : readAntiparallel).joules();
            reading.resetJoules += fired ? reset.joules() : 0;
        }
        reading.pulses += neurons;
        state.beginTickAtOffsetZero();
    }

    @Override
    public void rest(NeuronTileState state, long ticks) {
        state.requireTick();
        for (int population = 0; population < 2; population++) {
            PulseKick cycle = idle[population];
            double fastLeft = Math.pow(cycle.fastKeep(), (double) ticks);
            double slowLeft = Math.pow(cycle.slowKeep(), (double) ticks);
            double fastIdle = cycle.fastKick() / (1 - cycle.fastKeep());
            double slowIdle = cycle.slowKick() / (1 - cycle.slowKeep());
            for (int neuron = population; neuron < state.neurons(); neuron += 2) {
                state.fast[neuron] = (float) (fastIdle + (state.fast[neuron] - fastIdle) * fastLeft);
                state.slow[neuron] = (float) (slowIdle + (state.slow[neuron] - slowIdle) * slowLeft);
            }
        }
    }
}
