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
 * <p>All neurons cool alike, so a trace is kept as what it would have had to be at the last tick to be now what it is: excess
 * kelvin times {@code exp(offset/tau)} (forward decay, Cormode et al., ICDE 2009). Then a pulse asks for nothing that depends on
 * when the neuron was last pulsed, and a tick multiplies the whole tile by one number. It needs a tick that is not much longer
 * than the fast time constant, see {@link #suits}; other junctions are {@link PopulationJunctionTileModel}'s.
 */
public final class JunctionTileModel implements NeuronTileModel {
    /** Interpolation of the probability to this error; closer draws ask the exact law, which is a thousand times slower. */
    private static final double TOLERANCE = 5e-5;

    /** Ticks of more time constants than this would scale kelvins beyond what a float holds. */
    private static final double MOST_TAUS_A_TICK = 40;

    private final String name;
    private final DecayTable decay;
    private final SwitchingTable switching;
    private final PulseKick writeAntiparallel;
    private final PulseKick writeParallel;
    private final OffsetFactors factors;

    private final PulseKick readAntiparallel;
    private final PulseKick readParallel;
    private final PulseKick reset;
    /** Keep and kick of both traces by read, and reset where needed: of a neuron that has not switched, then of one that has. */
    private final double[] tickKicks;

    public JunctionTileModel(String name, NeuronPreset preset, TimeCompression compression, int tickUs) {
        if (!suits(preset, compression, tickUs)) {
            throw new IllegalArgumentException(
                    "a tick must not be longer than %s time constants: %s us".formatted(MOST_TAUS_A_TICK, tickUs));
        }
        this.name = name;
        PulseScheme pulses = preset.pulses();
        TwoModeJunction device = TwoModeJunction.of(preset.junction());
        decay = DecayTable.of(tickUs, device, compression);
        switching = device.switchingTable(pulses.write(), pulses, pulses.write().volts(), TOLERANCE);
        writeAntiparallel = PulseKick.of(device, MagneticState.ANTIPARALLEL, pulses.write());
        writeParallel = PulseKick.of(device, MagneticState.PARALLEL, pulses.write());
        factors = new OffsetFactors(decay, switching, writeAntiparallel, writeParallel);
        readAntiparallel = PulseKick.of(device, MagneticState.ANTIPARALLEL, pulses.read());
        readParallel = PulseKick.of(device, MagneticState.PARALLEL, pulses.read());
        reset = PulseKick.of(device, MagneticState.PARALLEL, pulses.reset());
        tickKicks = PulseKick.byState(readAntiparallel, readParallel.then(reset));
    }

    /** True if a tick is short enough against the shortest time constant. */
    static boolean suits(NeuronPreset preset, TimeCompression compression, int tickUs) {
        return preset.junction().modes().stream()
                .allMatch(mode ->
                        tickUs <= MOST_TAUS_A_TICK * 1e6 * compression.sensorSeconds(mode.timeConstantSeconds()));
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
        return switching.probability(fastKelvin(state, neuron, offsetUs), slowKelvin(state, neuron, offsetUs));
    }

    @Override
    public NeuronTileState newState(int neurons) {
        return new NeuronTileState(neurons);
    }

    @Override
    public void apply(NeuronTileState state, PulseBatch batch, int from, int to) {
        bringToTick(state);
        int pulse = applySure(state, batch, from, to);
        while (pulse < to) {
            applyUnsure(state, batch.neuron[pulse], batch.offsetUs[pulse], batch.draw[pulse]);
            pulse = applySure(state, batch, pulse + 1, to);
        }
        state.pulses += to - from;
    }

    /**
     * The hot loop: all pulses up to the first whose draw needs a closer look, and returns which that is. No call within it, so
     * that everything stays in registers; what depends on whether the neuron had switched is looked up, because a branch
     * would be mispredicted.
     */
    private int applySure(NeuronTileState state, PulseBatch batch, int from, int to) {
        int[] neurons = batch.neuron;
        int[] offsetsUs = batch.offsetUs;
        double[] draws = batch.draw;
        float[] fastKelvin = state.fast;
        float[] slowKelvin = state.slow;
        byte[] switched = state.switched;
        float[] ofOffset = factors.ofOffset;
        float[] bounds = switching.bounds;
        float[] fastKick = factors.fastKick;
        float[] slowKick = factors.slowKick;
        float fastKeep = factors.fastKeep;
        float slowKeep = factors.slowKeep;
        int columns = switching.columns;
        int lastColumn = switching.lastColumn;
        int lastRow = switching.lastRow;
        int onSwitched = 0;
        int i = from;
        for (; i < to; i++) {
            int neuron = neurons[i];
            int at = offsetsUs[i] << 2;
            float fast = fastKelvin[neuron];
            float slow = slowKelvin[neuron];
            int column = Math.min((int) (fast * ofOffset[at]), lastColumn);
            int row = Math.min((int) (slow * ofOffset[at + 1]), lastRow);
            int cell = 2 * (row * columns + column);
            double beyond = draws[i] - bounds[cell];
            if (Math.abs(beyond) <= bounds[cell + 1]) {
                break;
            }
            int wasSwitched = switched[neuron];
            switched[neuron] = (byte) (wasSwitched | (int) (Double.doubleToRawLongBits(beyond) >>> 63));
            onSwitched += wasSwitched;
            fastKelvin[neuron] = fast * fastKeep + fastKick[wasSwitched] * ofOffset[at + 2];
            slowKelvin[neuron] = slow * slowKeep + slowKick[wasSwitched] * ofOffset[at + 3];
        }
        state.pulsesOnSwitched += onSwitched;
        return i;
    }

    private void applyUnsure(NeuronTileState state, int neuron, int offsetUs, double draw) {
        float fast = state.fast[neuron];
        float slow = state.slow[neuron];
        long switches = switching.lookCloser(fast * decay.fast(offsetUs), slow * decay.slow(offsetUs), draw);
        int wasSwitched = state.switched[neuron];
        state.switched[neuron] |= (byte) switches;
        state.pulsesOnSwitched += wasSwitched;
        int at = offsetUs << 2;
        state.fast[neuron] = fast * factors.fastKeep + factors.fastKick[wasSwitched] * factors.ofOffset[at + 2];
        state.slow[neuron] = slow * factors.slowKeep + factors.slowKick[wasSwitched] * factors.ofOffset[at + 3];
    }

    // Neurons of one cell mostly lie side by side: their sum is kept in registers as long as the cell stays the same.
    // There
    // are two, taken in turn, since an addition waits for the one before.
    @Override
    public void tick(NeuronTileState state, int[] cellOfNeuron, TileReading reading) {
        bringToTick(state);
        float[] fastKelvin = state.fast;
        float[] slowKelvin = state.slow;
        byte[] switched = state.switched;
        double[] kicks = tickKicks;
        double fastLeft = decay.fastOverTick();
        double slowLeft = decay.slowOverTick();
        int neurons = state.neurons();
        long switches = 0;
        for (int first = 0, next = 0; first < neurons; first = next) {
            int cell = cellOfNeuron[first];
            double traceSum = 0;
            double otherSum = 0;
            int fired = 0;
            for (; next < neurons && cellOfNeuron[next] == cell; next++) {
                double fast = DecayTable.settle(fastKelvin[next] * fastLeft);
                double slow = DecayTable.settle(slowKelvin[next] * slowLeft);
                int isSwitched = switched[next];
                double sum = otherSum + (fast + slow);
                otherSum = traceSum;
                traceSum = sum;
                fired += isSwitched;
                int kick = isSwitched << 2;
                fastKelvin[next] = (float) (fast * kicks[kick] + kicks[kick + 1]);
                slowKelvin[next] = (float) (slow * kicks[kick + 2] + kicks[kick + 3]);
            }
            reading.add(cell, next - first, traceSum + otherSum, fired);
            switches += fired;
        }
        reading.pulses += state.pulses;
        reading.writeJoules += (state.pulses - state.pulsesOnSwitched) * writeAntiparallel.joules()
                + state.pulsesOnSwitched * writeParallel.joules();
        reading.readJoules += (neurons - switches) * readAntiparallel.joules() + switches * readParallel.joules();
        reading.resetJoules += switches * reset.joules();
        state.beginTick();
    }

    /** A state that an older version wrote within a tick holds each neuron's traces as of its own last pulse. */
    private void bringToTick(NeuronTileState state) {
        if (state.tracesHoldAtOffsets) {
            for (int neuron = 0; neuron < state.neurons(); neuron++) {
                int offsetUs = state.lastOffsetUs[neuron];
                state.fast[neuron] = (float) (state.fast[neuron] / decay.fast(offsetUs));
                state.slow[neuron] = (float) (state.slow[neuron] / decay.slow(offsetUs));
                state.lastOffsetUs[neuron] = 0;
            }
            state.tracesHoldAtOffsets = false;
        }
    }

    /** Excess temperature of the fast mode of a neuron at an offset: what the state holds, cooled since the tick. */
    double fastKelvin(NeuronTileState state, int neuron, int offsetUs) {
        return state.fast[neuron] * decay.fast(offsetUs);
    }

    /** Likewise of the slow mode. */
    double slowKelvin(NeuronTileState state, int neuron, int offsetUs) {
        return state.slow[neuron] * decay.slow(offsetUs);
    }

    @Override
    public void rest(NeuronTileState state, long ticks) {
        decay.rest(state, ticks);
    }
}
