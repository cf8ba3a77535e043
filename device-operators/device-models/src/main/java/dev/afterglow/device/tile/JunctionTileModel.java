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
    /** Likewise for read, and reset where needed. */
    private final double[] tickKicks;

    public JunctionTileModel(String name, NeuronPreset preset, TimeCompression compression, int tickUs) {
        this.name = name;
        PulseScheme pulses = preset.pulses();
        TwoModeJunction device = TwoModeJunction.of(preset.junction());
        decay = DecayTable.of(tickUs, device, compression);
        switching = device.switchingTable(pulses.write(), pulses, pulses.write().volts(), TOLERANCE);
        writeAntiparallel = PulseKick.of(device, MagneticState.ANTIPARALLEL, pulses.write());
        writeParallel = PulseKick.of(device, MagneticState.PARALLEL, pulses.write());
        writeKicks = PulseKick.byState(writeAntiparallel, writeParallel);
        readAntiparallel = PulseKick.of(device, MagneticState.ANTIPARALLEL, pulses.read());
        readParallel = PulseKick.of(device, MagneticState.PARALLEL, pulses.read());
        reset = PulseKick.of(device, MagneticState.PARALLEL, pulses.reset());
        tickKicks = PulseKick.byState(readAntiparallel, readParallel.then(reset));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int tickUs() {
        return decay.tickUs();
    }

    /** Fast time constant in microseconds of sensor time. */
    public double fastTauUs() {
        return decay.fastTauUs();
    }

    /** What the exact law says of a pulse that a neuron gets at an offset, if it has not switched yet. */
    public double switchingProbability(NeuronTileState state, int neuron, int offsetUs) {
        int quietUs = offsetUs - state.lastOffsetUs[neuron];
        return switching.probability(
                state.fast[neuron] * decay.fast(quietUs), state.slow[neuron] * decay.slow(quietUs));
    }

    @Override
    public NeuronTileState newState(int neurons) {
        return new NeuronTileState(neurons);
    }

    // The hot loop. Fields are copied to locals and SwitchingTable.switches is spelled out, because the rare call would
    // make the compiler read them anew for each pulse. What a pulse does is looked up by whether the neuron had
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
        float[] node = table.node;
        int columns = table.columns;
        int lastColumn = table.lastColumn;
        int lastRow = table.lastRow;
        double columnsPerKelvin = table.columnsPerKelvin;
        double rowsPerKelvin = table.rowsPerKelvin;
        double halfWidth = table.halfWidth;
        double unsure = table.unsure;
        long onSwitched = 0;
        for (int i = from; i < to; i++) {
            int neuron = neurons[i];
            int offsetUs = offsetsUs[i];
            int quietUs = offsetUs - lastOffsetUs[neuron];
            int high = quietUs >>> DecayTable.FINE_BITS << 1;
            int low = (quietUs & DecayTable.FINE_MASK) << 1;
            double fast = fastKelvin[neuron] * (coarse[high] * fine[low]);
            double slow = slowKelvin[neuron] * (coarse[high + 1] * fine[low + 1]);

            int column = Math.min((int) (fast * columnsPerKelvin), lastColumn);
            int row = Math.min((int) (slow * rowsPerKelvin), lastRow);
            double beyond = draws[i] - node[row * columns + column] - halfWidth;
            long switches = Double.doubleToRawLongBits(beyond) >>> 63;
            if (Math.abs(beyond) <= unsure) {
                switches = table.lookCloser(fast, slow, draws[i]);
            }
            long word = switched[neuron >>> 6];
            int wasSwitched = (int) (word >>> neuron) & 1;
            switched[neuron >>> 6] = word | switches << neuron;
            onSwitched += wasSwitched;

            int kick = wasSwitched << 2;
            fastKelvin[neuron] = (float) (fast * kicks[kick] + kicks[kick + 1]);
            slowKelvin[neuron] = (float) (slow * kicks[kick + 2] + kicks[kick + 3]);
            lastOffsetUs[neuron] = (char) offsetUs;
        }
        state.pulses += to - from;
        state.pulsesOnSwitched += onSwitched;
    }

    // Neurons of one cell mostly lie side by side: their sum is kept in a register as long as the cell stays the same.
    @Override
    public void tick(NeuronTileState state, int[] cellOfNeuron, TileReading reading) {
        float[] fastKelvin = state.fast;
        float[] slowKelvin = state.slow;
        double[] kicks = tickKicks;
        int tickUs = decay.tickUs();
        int neurons = state.neurons();
        long switches = 0;
        for (int first = 0, next = 0; first < neurons; first = next) {
            int cell = cellOfNeuron[first];
            double traceSum = 0;
            int fired = 0;
            for (; next < neurons && cellOfNeuron[next] == cell; next++) {
                int quietUs = tickUs - state.lastOffsetUs[next];
                double fast = DecayTable.settle(fastKelvin[next] * decay.fast(quietUs));
                double slow = DecayTable.settle(slowKelvin[next] * decay.slow(quietUs));
                int isSwitched = (int) (state.switched[next >>> 6] >>> next) & 1;
                traceSum += fast + slow;
                fired += isSwitched;
                int kick = isSwitched << 2;
                fastKelvin[next] = (float) (fast * kicks[kick] + kicks[kick + 1]);
                slowKelvin[next] = (float) (slow * kicks[kick + 2] + kicks[kick + 3]);
            }
            reading.add(cell, next - first, traceSum, fired);
            switches += fired;
        }
        reading.pulses += state.pulses;
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
