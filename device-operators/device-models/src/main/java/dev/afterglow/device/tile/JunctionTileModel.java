package dev.afterglow.device.tile;

import dev.afterglow.device.MagneticState;
import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.PulseScheme;
import dev.afterglow.device.TimeCompression;

/**
 * Junctions under the {@code PER_EVENT} drive: every event is a write pulse at its own time. Between pulses heat relaxes by the
 * sensor's time over the compression; a pulse keeps its device width and starts when the one before has ended. A neuron that
 * has switched stays so until it is read, later pulses only heat it.
 *
 * <p>Traces are the excess kelvin of the two thermal modes right after the last pulse.
 */
public final class JunctionTileModel implements NeuronTileModel {
    /** Interpolation of the probability to this error; closer draws ask the exact law, which is a thousand times slower. */
    private static final double TOLERANCE = 5e-5;

    private final String name;
    private final DecayTable decay;
    private final SwitchingTable switching;
    private final PulseKick writeAntiparallel;
    private final PulseKick writeParallel;
    /** Keep and kick of both traces, first for a neuron that has not switched, then for one that has. */
    private final double[] writeKicks;

    private final PulseKick readAntiparallel;
    private final PulseKick readParallel;
    private final PulseKick reset;

    public JunctionTileModel(String name, NeuronPreset preset, TimeCompression compression, int tickUs) {
        this.name = name;
        PulseScheme pulses = preset.pulses();
        TwoModeJunction device = TwoModeJunction.of(preset.junction());
        decay = DecayTable.of(tickUs, device, compression);
        switching = device.switchingTable(pulses.write(), pulses, TOLERANCE);
        writeAntiparallel = PulseKick.of(device, MagneticState.ANTIPARALLEL, pulses.write());
        writeParallel = PulseKick.of(device, MagneticState.PARALLEL, pulses.write());
        writeKicks = new double[] {
            writeAntiparallel.fastKeep(), writeAntiparallel.fastKick(),
            writeAntiparallel.slowKeep(), writeAntiparallel.slowKick(),
            writeParallel.fastKeep(), writeParallel.fastKick(),
            writeParallel.slowKeep(), writeParallel.slowKick()
        };
        readAntiparallel = PulseKick.of(device, MagneticState.ANTIPARALLEL, pulses.read());
        readParallel = PulseKick.of(device, MagneticState.PARALLEL, pulses.read());
        reset = PulseKick.of(device, MagneticState.PARALLEL, pulses.reset());
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
        return new NeuronTileState(neurons);
    }

    // The hot loop: fields are copied to locals for the compiler, and what a pulse does is looked up by whether the
    // neuron had
    // switched, because a branch on it would be mispredicted.
    @Override
    public void apply(NeuronTileState state, PulseBatch batch, int from, int to) {
        int[] neurons = batch.neuron;
        int[] offsetsUs = batch.offsetUs;
        double[] draws = batch.draw;
        float[] fastKelvin = state.fast;
        float[] slowKelvin = state.slow;
        char[] lastOffsetUs = state.lastOffsetUs;
        long[] switched = state.switched;
        double[] coarse = decay.coarse;
        double[] fine = decay.fine;
        double[] kicks = writeKicks;
        SwitchingTable table = switching;
        long onSwitched = 0;
        for (int i = from; i < to; i++) {
            int neuron = neurons[i];
            int offsetUs = offsetsUs[i];
            int quietUs = offsetUs - lastOffsetUs[neuron];
            int high = quietUs >>> DecayTable.FINE_BITS << 1;
            int low = (quietUs & DecayTable.FINE_MASK) << 1;
            double fast = fastKelvin[neuron] * (coarse[high] * fine[low]);
            double slow = slowKelvin[neuron] * (coarse[high + 1] * fine[low + 1]);

            long word = switched[neuron >>> 6];
            int wasSwitched = (int) (word >>> neuron) & 1;
            switched[neuron >>> 6] = word | table.switches(fast, slow, draws[i]) << neuron;
            onSwitched += wasSwitched;

            int kick = wasSwitched << 2;
            fastKelvin[neuron] = (float) (fast * kicks[kick] + kicks[kick + 1]);
            slowKelvin[neuron] = (float) (slow * kicks[kick + 2] + kicks[kick + 3]);
            lastOffsetUs[neuron] = (char) offsetUs;
        }
        state.pulses += to - from;
        state.pulsesOnSwitched += onSwitched;
    }

    @Override
    public void tick(NeuronTileState state, int[] cellOfNeuron, TileReading reading) {
        PulseKick readAndReset = readParallel.then(reset);
        long switches = 0;
        int neurons = state.neurons();
        for (int neuron = 0; neuron < neurons; neuron++) {
            int quietUs = decay.tickUs() - state.lastOffsetUs[neuron];
            double fast = DecayTable.settle(state.fast[neuron] * decay.fast(quietUs));
            double slow = DecayTable.settle(state.slow[neuron] * decay.slow(quietUs));
            boolean fired = state.isSwitched(neuron);
            reading.add(cellOfNeuron[neuron], fast + slow, fired);
            switches += fired ? 1 : 0;
            PulseKick kick = fired ? readAndReset : readAntiparallel;
            state.fast[neuron] = (float) (fast * kick.fastKeep() + kick.fastKick());
            state.slow[neuron] = (float) (slow * kick.slowKeep() + kick.slowKick());
        }
        reading.pulses += state.pulses;
        reading.switches += switches;
        reading.neuronsRead += neurons;
        reading.writeJoules += (state.pulses - state.pulsesOnSwitched) * writeAntiparallel.joules()
                + state.pulsesOnSwitched * writeParallel.joules();
        reading.readJoules += (neurons - switches) * readAntiparallel.joules() + switches * readParallel.joules();
        reading.resetJoules += switches * reset.joules();
        state.beginTick();
    }

    @Override
    public void rest(NeuronTileState state, long ticks) {
        decay.rest(state, ticks);
    }
}
