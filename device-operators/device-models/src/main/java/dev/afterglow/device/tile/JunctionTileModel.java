package dev.afterglow.device.tile;

import dev.afterglow.device.FosterMode;
import dev.afterglow.device.Junction;
import dev.afterglow.device.JunctionParameters;
import dev.afterglow.device.JunctionState;
import dev.afterglow.device.MagneticState;
import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.PulseScheme;
import dev.afterglow.device.TimeCompression;
import java.util.List;

/**
 * Junctions under the {@code PER_EVENT} drive: every event is a write pulse at its own time. Between pulses heat relaxes by the
 * sensor's time over the compression; a pulse keeps its device width and starts when the one before has ended. A neuron that
 * has switched keeps its state until it is read, later pulses only heat it.
 *
 * <p>Traces are the excess kelvin of the two thermal modes right after the last pulse.
 */
public final class JunctionTileModel implements NeuronTileModel {
    /** The exact law is asked for about this share of the draws. */
    private static final double SQUEEZE = 5e-5;
    /** Below this a trace counts as nothing, so that no tile at rest computes with denormal numbers. */
    private static final double NOTHING_KELVIN = 1e-30;

    private final String name;
    private final int tickUs;
    private final double fastTauUs;
    private final double slowTauUs;
    private final DecayTable decay;
    private final SwitchingTable switching;
    private final PulseKick writeAntiparallel;
    private final PulseKick writeParallel;
    private final PulseKick readAntiparallel;
    private final PulseKick readAndReset;
    private final double readJoulesParallel;
    private final double resetJoules;

    public JunctionTileModel(String name, NeuronPreset preset, TimeCompression compression, int tickUs) {
        if (tickUs < 1 || tickUs > Character.MAX_VALUE) {
            throw new IllegalArgumentException("tickUs must be in [1, 65535]: " + tickUs);
        }
        this.name = name;
        this.tickUs = tickUs;
        Junction junction = new Junction(twoModes(preset.junction()));
        PulseScheme pulses = preset.pulses();
        FosterMode fast = junction.parameters().modes().get(0);
        FosterMode slow = junction.parameters().modes().get(1);
        fastTauUs = compression.sensorSeconds(fast.timeConstantSeconds()) * 1e6;
        slowTauUs = compression.sensorSeconds(slow.timeConstantSeconds()) * 1e6;
        decay = new DecayTable(tickUs, fastTauUs, slowTauUs);
        writeAntiparallel = PulseKick.of(junction, MagneticState.ANTIPARALLEL, pulses.write(), fast, slow);
        writeParallel = PulseKick.of(junction, MagneticState.PARALLEL, pulses.write(), fast, slow);
        readAntiparallel = PulseKick.of(junction, MagneticState.ANTIPARALLEL, pulses.read(), fast, slow);
        PulseKick readParallel = PulseKick.of(junction, MagneticState.PARALLEL, pulses.read(), fast, slow);
        PulseKick reset = PulseKick.of(junction, MagneticState.PARALLEL, pulses.reset(), fast, slow);
        readAndReset = readParallel.then(reset);
        readJoulesParallel = readParallel.joules();
        resetJoules = reset.joules();
        double mostWatts = Math.max(
                junction.watts(
                        MagneticState.PARALLEL,
                        Math.max(pulses.write().volts(), pulses.read().volts())),
                junction.watts(MagneticState.PARALLEL, pulses.reset().volts()));
        switching = new SwitchingTable(
                (fastKelvin, slowKelvin) -> junction.switchingProbability(
                        new JunctionState(new double[] {fastKelvin, slowKelvin}, MagneticState.ANTIPARALLEL),
                        pulses.write()),
                fast.thermalResistanceKelvinPerWatt() * mostWatts,
                slow.thermalResistanceKelvinPerWatt() * mostWatts,
                SQUEEZE);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int tickUs() {
        return tickUs;
    }

    @Override
    public NeuronTileState newState(int neurons) {
        return new NeuronTileState(neurons);
    }

    @Override
    public void apply(NeuronTileState state, PulseBatch batch, int from, int to) {
        long onSwitched = 0;
        for (int i = from; i < to; i++) {
            int neuron = batch.neuron[i];
            int offsetUs = batch.offsetUs[i];
            int quietUs = offsetUs - state.lastOffsetUs[neuron];
            double fast = state.fast[neuron] * decay.fast(quietUs);
            double slow = state.slow[neuron] * decay.slow(quietUs);
            long word = state.switched[neuron >>> 6];
            long wasSwitched = word >>> neuron & 1;
            long switches = wasSwitched != 0 || switches(fast, slow, batch.draw[i]) ? 1 : 0;
            PulseKick kick = wasSwitched != 0 ? writeParallel : writeAntiparallel;
            state.fast[neuron] = (float) (fast * kick.fastKeep() + kick.fastKick());
            state.slow[neuron] = (float) (slow * kick.slowKeep() + kick.slowKick());
            state.lastOffsetUs[neuron] = (char) offsetUs;
            state.switched[neuron >>> 6] = word | switches << neuron;
            onSwitched += wasSwitched;
        }
        state.pulses += to - from;
        state.pulsesOnSwitched += onSwitched;
    }

    private boolean switches(double fast, double slow, double draw) {
        double margin = draw - switching.probability(fast, slow);
        if (Math.abs(margin) > switching.error) {
            return margin < 0;
        }
        return draw < switching.exactProbability(fast, slow);
    }

    @Override
    public void tick(NeuronTileState state, int[] cellOfNeuron, TileReading reading) {
        long switches = 0;
        int neurons = state.neurons();
        for (int neuron = 0; neuron < neurons; neuron++) {
            int quietUs = tickUs - state.lastOffsetUs[neuron];
            double fast = settle(state.fast[neuron] * decay.fast(quietUs));
            double slow = settle(state.slow[neuron] * decay.slow(quietUs));
            int cell = cellOfNeuron[neuron];
            int fired = (int) (state.switched[neuron >>> 6] >>> neuron & 1);
            reading.traceSumOfCell[cell] += fast + slow;
            reading.neuronsOfCell[cell]++;
            reading.switchesOfCell[cell] += fired;
            switches += fired;
            PulseKick kick = fired != 0 ? readAndReset : readAntiparallel;
            state.fast[neuron] = (float) (fast * kick.fastKeep() + kick.fastKick());
            state.slow[neuron] = (float) (slow * kick.slowKeep() + kick.slowKick());
            state.lastOffsetUs[neuron] = 0;
        }
        java.util.Arrays.fill(state.switched, 0);
        reading.neuronsRead += neurons;
        reading.switches += switches;
        reading.pulses += state.pulses;
        reading.writeJoules += (state.pulses - state.pulsesOnSwitched) * writeAntiparallel.joules()
                + state.pulsesOnSwitched * writeParallel.joules();
        reading.readJoules += (neurons - switches) * readAntiparallel.joules() + switches * readJoulesParallel;
        reading.resetJoules += switches * resetJoules;
        state.pulses = 0;
        state.pulsesOnSwitched = 0;
    }

    @Override
    public void rest(NeuronTileState state, long ticks) {
        double restUs = (double) ticks * tickUs;
        double fastLeft = Math.exp(-restUs / fastTauUs);
        double slowLeft = Math.exp(-restUs / slowTauUs);
        for (int neuron = 0; neuron < state.neurons(); neuron++) {
            state.fast[neuron] = (float) settle(state.fast[neuron] * fastLeft);
            state.slow[neuron] = (float) settle(state.slow[neuron] * slowLeft);
        }
    }

    private static double settle(double kelvin) {
        return kelvin < NOTHING_KELVIN ? 0 : kelvin;
    }

    private static JunctionParameters twoModes(JunctionParameters junction) {
        List<FosterMode> modes = junction.modes();
        if (modes.size() > 2) {
            throw new IllegalArgumentException("a tile holds two thermal modes a neuron: " + modes.size());
        }
        return modes.size() == 2 ? junction : junction.withModes(List.of(modes.get(0), new FosterMode(0, 1)));
    }
}
