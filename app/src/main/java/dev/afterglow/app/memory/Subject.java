package dev.afterglow.app.memory;

import dev.afterglow.device.Junction;
import dev.afterglow.device.JunctionState;
import dev.afterglow.device.NeuronFigures;
import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.NeuronPresets;
import dev.afterglow.device.TimeCompression;
import dev.afterglow.functions.memory.LinearReading;
import dev.afterglow.functions.memory.SwitchCount;
import dev.afterglow.functions.memory.TileStrength;
import dev.afterglow.functions.tile.NeuronSettings;
import dev.afterglow.sources.memory.Protocol;
import dev.afterglow.sources.memory.Timing;
import java.util.List;

/**
 * Who is examined: a kind of neuron, with the time constant that an experiment gives it on its clock.
 *
 * @param neuron as on the command line
 * @param preset of the junction
 * @param seed of all draws
 * @param realTime without time compression, so that all heat is gone between two events: the negative control
 */
public record Subject(String neuron, String preset, long seed, boolean realTime) {
    static final int TICK_US = 50_000;

    /** Trials are independent after this many time constants: less than a millikelvin is left. */
    private static final double REST_TAUS = 12;

    /** A cell at least as large as any tile, so that an item is read as one. */
    private static final int CELL_SIZE_PX = 128;

    /** The neurons with a fast time constant of so many seconds on the experiment's clock. */
    NeuronSettings neurons(double tauSeconds) {
        double deviceSeconds =
                NeuronPresets.named(preset).junction().modes().get(0).timeConstantSeconds();
        TimeCompression compression =
                realTime ? TimeCompression.REAL_TIME : new TimeCompression(tauSeconds / deviceSeconds);
        return new NeuronSettings(
                neuron, preset, seed, TICK_US, CELL_SIZE_PX, 1, compression.sensorSecondsPerDeviceSecond());
    }

    static Timing timing(double tauSeconds) {
        return new Timing(TICK_US, REST_TAUS * tauSeconds);
    }

    /** How an item's answer is read: switches, or a linear reading of neurons that only hold a trace. */
    TileStrength strength(int devices) {
        boolean holdsOnlyATrace = neuron.equals("leaky-integrator") || neuron.equals("time-surface");
        if (!holdsOnlyATrace) {
            return new SwitchCount();
        }
        NeuronPreset junctions = NeuronPresets.named(preset);
        return new LinearReading(
                devices,
                NeuronFigures.of(junctions).coldProbability(),
                warmProbability(junctions),
                Protocol.SHOWING_PULSES,
                seed);
    }

    /** Only the junction has the two parameters in the sense of the fit. */
    boolean isFitted() {
        return neuron.equals("mtj") && !realTime;
    }

    /** What a junction is compared with; none for what is a control itself. */
    List<Subject> controls() {
        return isFitted()
                ? List.of(
                        with("mtj-memoryless", false),
                        with("leaky-integrator", false),
                        with("lif", false),
                        with("mtj", true))
                : List.of();
    }

    String name() {
        return realTime ? neuron + ", real time" : neuron;
    }

    private Subject with(String otherNeuron, boolean inRealTime) {
        return new Subject(otherNeuron, preset, seed, inRealTime);
    }

    private static double warmProbability(NeuronPreset junctions) {
        Junction junction = new Junction(junctions.junction());
        JunctionState state = junction.cold();
        for (int pulse = 0; pulse < Protocol.SHOWING_PULSES; pulse++) {
            state = junction.warm(state, junctions.pulses().write());
        }
        return junction.switchingProbability(state, junctions.pulses().write());
    }
}
