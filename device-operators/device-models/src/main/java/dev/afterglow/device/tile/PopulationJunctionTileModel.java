package dev.afterglow.device.tile;

import dev.afterglow.device.MagneticState;
import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.PulseScheme;
import dev.afterglow.device.TimeCompression;
import dev.afterglow.device.VoltagePulse;

/**
 * Junctions under a {@code PER_EVENT} drive of which {@link JunctionTileModel} is the plain case: ON and OFF neurons have
 * amplitudes of their own, and with signed polarity each event also is a negative pulse for the other neuron of its pixel. A
 * negative pulse warms, and may turn a junction back that had switched, with the odds that the law gives for the way back.
 *
 * <p>Populations differ in what a pulse costs, so the energy is added up pulse by pulse.
 */
public final class PopulationJunctionTileModel implements NeuronTileModel {
    /** As for {@link JunctionTileModel}. */
    private static final double TOLERANCE = 5e-5;

    private final String name;
    private final boolean signed;
    private final DecayTable decay;
    /** By population (OFF, ON): a positive pulse on an antiparallel junction. */
    private final SwitchingTable[] forth = new SwitchingTable[2];
    /** By population: a negative pulse on a parallel one. */
    private final SwitchingTable[] back = new SwitchingTable[2];
    /** By population, then by whether the junction has switched; the same for both signs, as power goes as V squared. */
    private final PulseKick[][] write = new PulseKick[2][2];

    private final PulseKick readAntiparallel;
    private final PulseKick readParallel;
    private final PulseKick reset;
    /** By whether the junction has switched. */
    private final PulseKick[] tick;

    public PopulationJunctionTileModel(
            String name, NeuronPreset preset, TimeCompression compression, int tickUs, EventDrive drive) {
        this.name = name;
        signed = drive.polarity() == Polarity.SIGNED;
        PulseScheme pulses = preset.pulses();
        TwoModeJunction device = TwoModeJunction.of(preset.junction());
        decay = DecayTable.of(tickUs, device, compression);
        for (int population = 0; population < 2; population++) {
            double volts = drive.volts(population == 1);
            VoltagePulse positive = new VoltagePulse(volts, pulses.write().seconds());
            VoltagePulse negative = new VoltagePulse(-volts, pulses.write().seconds());
            forth[population] = device.switchingTable(positive, pulses, volts, TOLERANCE);
            back[population] = device.switchingTable(negative, pulses, volts, TOLERANCE);
            write[population][0] = PulseKick.of(device, MagneticState.ANTIPARALLEL, positive);
            write[population][1] = PulseKick.of(device, MagneticState.PARALLEL, positive);
        }
        readAntiparallel = PulseKick.of(device, MagneticState.ANTIPARALLEL, pulses.read());
        readParallel = PulseKick.of(device, MagneticState.PARALLEL, pulses.read());
        reset = PulseKick.of(device, MagneticState.PARALLEL, pulses.reset());
        tick = new PulseKick[] {readAntiparallel, readParallel.then(reset)};
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

    @Override
    public void apply(NeuronTileState state, PulseBatch batch, int from, int to) {
        for (int i = from; i < to; i++) {
            int neuron = batch.neuron[i];
            double draw = KeyedDraw.uniform(batch.draw[i]);
            pulse(state, neuron, batch.offsetUs[i], 0, forth[neuron & 1], draw);
            if (signed) {
                int other = neuron ^ 1;
                pulse(state, other, batch.offsetUs[i], 1, back[other & 1], KeyedDraw.second(draw));
            }
        }
    }

    /**
     * One pulse.
     *
     * @param turnsSwitched 1 if the pulse can turn a junction that has switched, 0 if one that has not
     */
    private void pulse(
            NeuronTileState state, int neuron, int offsetUs, int turnsSwitched, SwitchingTable table, double draw) {
        int quietUs = offsetUs - state.lastOffsetUs[neuron];
        double fast = state.fast[neuron] * decay.fast(quietUs);
        double slow = state.slow[neuron] * decay.slow(quietUs);
        int wasSwitched = state.isSwitched(neuron) ? 1 : 0;
        if (wasSwitched == turnsSwitched) {
            state.switched[neuron] ^= (byte) table.switches(fast, slow, draw);
        }
        PulseKick kick = write[neuron & 1][wasSwitched];
        state.fast[neuron] = (float) (fast * kick.fastKeep() + kick.fastKick());
        state.slow[neuron] = (float) (slow * kick.slowKeep() + kick.slowKick());
        state.lastOffsetUs[neuron] = (char) offsetUs;
        state.pulses++;
        state.pulsesOnSwitched += wasSwitched;
        state.writeJoules += kick.joules();
    }

    @Override
    public void tick(NeuronTileState state, int[] cellOfNeuron, TileReading reading) {
        for (int neuron = 0; neuron < state.neurons(); neuron++) {
            int quietUs = decay.tickUs() - state.lastOffsetUs[neuron];
            double fast = DecayTable.settle(state.fast[neuron] * decay.fast(quietUs));
            double slow = DecayTable.settle(state.slow[neuron] * decay.slow(quietUs));
            int fired = state.isSwitched(neuron) ? 1 : 0;
            reading.add(cellOfNeuron[neuron], 1, fast + slow, fired);
            PulseKick kick = tick[fired];
            state.fast[neuron] = (float) (fast * kick.fastKeep() + kick.fastKick());
            state.slow[neuron] = (float) (slow * kick.slowKeep() + kick.slowKick());
            reading.readJoules += (fired == 1 ? readParallel : readAntiparallel).joules();
            reading.resetJoules += fired * reset.joules();
        }
        reading.pulses += state.pulses;
        reading.writeJoules += state.writeJoules;
        state.beginTickAtOffsetZero();
    }

    @Override
    public void rest(NeuronTileState state, long ticks) {
        decay.rest(state, ticks);
    }
}
