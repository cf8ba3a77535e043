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

    /** Runs of at least so many pulses have their tile's traces fetched beforehand; fewer would not touch most of them. */
    private static final int PULSES_WORTH_FETCHING = 40;

    private final String name;
    private final DecayTable decay;
    private final SwitchingTable switching;
    private final SwitchingThresholds thresholds;
    private final OffsetFactors factors;
    private final PulseKick writeAntiparallel;
    private final PulseKick writeParallel;
    private final KickByState write;
    private final JunctionReadout readout;

    /** Nobody asks for it; it keeps the compiler from leaving out what only fetches. */
    @SuppressWarnings("UnusedVariable")
    private int fetched;

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
        write = KickByState.of(writeAntiparallel, writeParallel);
        thresholds = new SwitchingThresholds(switching);
        factors = new OffsetFactors(decay);
        readout = new JunctionReadout(device, pulses, decay);
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
        if (to - from >= PULSES_WORTH_FETCHING) {
            fetched = state.fetch();
        }
        int pulse = applySure(state, batch, from, to);
        while (pulse < to) {
            applyUnsure(state, batch.neuron[pulse], batch.offsetUs[pulse], KeyedDraw.uniform(batch.draw[pulse]));
            pulse = applySure(state, batch, pulse + 1, to);
        }
        state.pulses += to - from;
    }

    /**
     * The hot loop: all pulses up to the first whose draw needs a closer look, and returns which that is. No call within it, so
     * that everything stays in registers, and no branch on whether a neuron switches or had switched, because it would be
     * mispredicted.
     */
    private int applySure(NeuronTileState state, PulseBatch batch, int from, int to) {
        int[] neurons = batch.neuron;
        int[] offsetsUs = batch.offsetUs;
        long[] draws = batch.draw;
        float[] fastKelvin = state.fast;
        float[] slowKelvin = state.slow;
        byte[] switched = state.switched;
        float[] ofDraw = thresholds.ofDraw;
        float[] ofOffset = factors.ofOffset;
        float fastKeep = write.fastKeep();
        float fastKick = write.fastKick();
        float fastKickMore = write.fastKickMore();
        float slowKeep = write.slowKeep();
        float slowKick = write.slowKick();
        float slowKickMore = write.slowKickMore();
        int onSwitched = 0;
        int i = from;
        for (; i < to; i++) {
            int neuron = neurons[i];
            int at = offsetsUs[i] * OffsetFactors.ENTRY;
            int entry = SwitchingThresholds.entryOf(draws[i]);
            float fast = fastKelvin[neuron];
            float slow = slowKelvin[neuron];
            float tooCold = ofDraw[entry] - fast * ofOffset[at] - slow * ofOffset[at + 1] * ofDraw[entry + 1];
            if (Math.abs(tooCold) <= ofDraw[entry + 2]) {
                break;
            }
            int wasSwitched = switched[neuron];
            float was = wasSwitched;
            switched[neuron] = (byte) (wasSwitched | Float.floatToRawIntBits(tooCold) >>> 31);
            onSwitched += wasSwitched;
            fastKelvin[neuron] = fast * fastKeep + (fastKick + was * fastKickMore) * ofOffset[at + 2];
            slowKelvin[neuron] = slow * slowKeep + (slowKick + was * slowKickMore) * ofOffset[at + 3];
        }
        state.pulsesOnSwitched += onSwitched;
        return i;
    }

    private void applyUnsure(NeuronTileState state, int neuron, int offsetUs, double draw) {
        float fast = state.fast[neuron];
        float slow = state.slow[neuron];
        long switches = switching.switches(fast * decay.fast(offsetUs), slow * decay.slow(offsetUs), draw);
        int wasSwitched = state.switched[neuron];
        float was = wasSwitched;
        int at = offsetUs * OffsetFactors.ENTRY;
        state.switched[neuron] |= (byte) switches;
        state.pulsesOnSwitched += wasSwitched;
        state.fast[neuron] =
                fast * write.fastKeep() + (write.fastKick() + was * write.fastKickMore()) * factors.ofOffset[at + 2];
        state.slow[neuron] =
                slow * write.slowKeep() + (write.slowKick() + was * write.slowKickMore()) * factors.ofOffset[at + 3];
    }

    @Override
    public void tick(NeuronTileState state, int[] cellOfNeuron, TileReading reading) {
        bringToTick(state);
        readout.read(state, cellOfNeuron, reading);
        reading.pulses += state.pulses;
        reading.writeJoules += (state.pulses - state.pulsesOnSwitched) * writeAntiparallel.joules()
                + state.pulsesOnSwitched * writeParallel.joules();
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
