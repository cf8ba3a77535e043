package dev.afterglow.device.tile;

import dev.afterglow.device.Junction;
import dev.afterglow.device.JunctionParameters;
import dev.afterglow.device.JunctionState;
import dev.afterglow.device.MagneticState;
import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.PulseScheme;
import dev.afterglow.device.TimeCompression;
import dev.afterglow.device.VoltagePulse;

/**
 * Junctions no two of which are alike, computed with the reference model itself: a few hundred times slower than {@link
 * JunctionTileModel} and {@link PopulationJunctionTileModel}, of which it is the plain twin when the spread is nothing. Devices
 * belong to a tile, so it works only as {@link #ofTile}.
 */
public final class VariedJunctionTileModel implements NeuronTileModel {
    private final String name;
    private final NeuronPreset preset;
    private final TimeCompression compression;
    private final int tickUs;
    private final EventDrive drive;
    private final DeviceSpread spread;
    private final PulseScheme pulses;
    private final boolean signed;
    private final Junction[] device;

    public VariedJunctionTileModel(
            String name,
            NeuronPreset preset,
            TimeCompression compression,
            int tickUs,
            EventDrive drive,
            DeviceSpread spread) {
        this(name, preset, compression, tickUs, drive, spread, new Junction[0]);
    }

    private VariedJunctionTileModel(
            String name,
            NeuronPreset preset,
            TimeCompression compression,
            int tickUs,
            EventDrive drive,
            DeviceSpread spread,
            Junction[] device) {
        this.name = name;
        this.preset = preset;
        this.compression = compression;
        this.tickUs = tickUs;
        this.drive = drive;
        this.spread = spread;
        this.device = device;
        pulses = preset.pulses();
        signed = drive.polarity() == Polarity.SIGNED;
    }

    @Override
    public VariedJunctionTileModel ofTile(long tileKey, int neurons) {
        JunctionParameters nominal =
                TwoModeJunction.of(preset.junction()).junction().parameters();
        Junction[] varied = new Junction[neurons];
        for (int neuron = 0; neuron < neurons; neuron++) {
            varied[neuron] = new Junction(spread.vary(nominal, tileKey, neuron));
        }
        return new VariedJunctionTileModel(name, preset, compression, tickUs, drive, spread, varied);
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
        if (neurons != device.length) {
            throw new IllegalArgumentException("this tile has " + device.length + " neurons, not " + neurons);
        }
        return new NeuronTileState(neurons);
    }

    @Override
    public void apply(NeuronTileState state, PulseBatch batch, int from, int to) {
        for (int i = from; i < to; i++) {
            int neuron = batch.neuron[i];
            pulse(state, neuron, batch.offsetUs[i], drive.volts((neuron & 1) == 1), KeyedDraw.uniform(batch.draw[i]));
            if (signed) {
                int other = neuron ^ 1;
                double volts = -drive.volts((other & 1) == 1);
                pulse(state, other, batch.offsetUs[i], volts, KeyedDraw.second(KeyedDraw.uniform(batch.draw[i])));
            }
        }
    }

    private void pulse(NeuronTileState state, int neuron, int offsetUs, double volts, double draw) {
        VoltagePulse pulse = new VoltagePulse(volts, pulses.write().seconds());
        JunctionState junction = advance(state, neuron, offsetUs);
        boolean isSwitched = state.isSwitched(neuron);
        // A pulse of the polarity that holds a junction where it is cannot turn it: see docs/physics.md.
        if (isSwitched == (volts < 0) && draw < device[neuron].switchingProbability(junction, pulse)) {
            state.switched[neuron] ^= 1;
        }
        store(state, neuron, device[neuron].warm(junction, pulse));
        state.lastOffsetUs[neuron] = (char) offsetUs;
        state.pulses++;
        state.pulsesOnSwitched += isSwitched ? 1 : 0;
        state.writeJoules += device[neuron].joules(junction.magnetic(), pulse);
    }

    @Override
    public void tick(NeuronTileState state, int[] cellOfNeuron, TileReading reading) {
        for (int neuron = 0; neuron < device.length; neuron++) {
            JunctionState junction = advance(state, neuron, tickUs);
            boolean fired = junction.magnetic() == MagneticState.PARALLEL;
            reading.add(cellOfNeuron[neuron], 1, junction.totalExcessKelvin(), fired ? 1 : 0);
            reading.readJoules += device[neuron].joules(junction.magnetic(), pulses.read());
            junction = device[neuron].warm(junction, pulses.read());
            if (fired) {
                reading.resetJoules += device[neuron].joules(MagneticState.PARALLEL, pulses.reset());
                junction = device[neuron].reset(junction, pulses.reset());
            }
            store(state, neuron, junction);
        }
        reading.pulses += state.pulses;
        reading.writeJoules += state.writeJoules;
        state.beginTickAtOffsetZero();
    }

    @Override
    public void rest(NeuronTileState state, long ticks) {
        state.requireTick();
        for (int neuron = 0; neuron < device.length; neuron++) {
            double seconds = compression.deviceSeconds(1e-6 * tickUs * ticks);
            store(state, neuron, device[neuron].relax(read(state, neuron), seconds));
        }
    }

    private JunctionState advance(NeuronTileState state, int neuron, int offsetUs) {
        double seconds = compression.deviceSeconds(1e-6 * (offsetUs - state.lastOffsetUs[neuron]));
        return device[neuron].relax(read(state, neuron), seconds);
    }

    private static JunctionState read(NeuronTileState state, int neuron) {
        double[] excessKelvin = {state.fast[neuron], state.slow[neuron]};
        return new JunctionState(
                excessKelvin, state.isSwitched(neuron) ? MagneticState.PARALLEL : MagneticState.ANTIPARALLEL);
    }

    private static void store(NeuronTileState state, int neuron, JunctionState junction) {
        state.fast[neuron] = (float) junction.excessKelvin()[0];
        state.slow[neuron] = (float) junction.excessKelvin()[1];
    }
}
