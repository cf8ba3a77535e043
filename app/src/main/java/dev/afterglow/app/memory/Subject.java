package dev.afterglow.app.memory;

import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.NeuronPresets;
import dev.afterglow.device.TimeCompression;
import dev.afterglow.functions.tile.NeuronSettings;
import dev.afterglow.jobs.MemoryConfig;
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
public record Subject(String neuron, NeuronPreset preset, long seed, boolean realTime) {
    /** Trials are independent after this many time constants: less than a millikelvin is left. */
    private static final double REST_TAUS = 12;

    /** With a preset that is shipped. */
    public Subject(String neuron, String preset, long seed, boolean realTime) {
        this(neuron, NeuronPresets.named(preset), seed, realTime);
    }

    /** The neurons with a fast time constant of so many seconds on the experiment's clock. */
    NeuronSettings neurons(double tauSeconds) {
        double compression = realTime
                ? TimeCompression.REAL_TIME.sensorSecondsPerDeviceSecond()
                : MemoryConfig.compressionFor(preset, tauSeconds);
        return MemoryConfig.neurons(neuron, preset, seed, compression);
    }

    static Timing timing(double tauSeconds) {
        return new Timing(MemoryConfig.TICK_US, REST_TAUS * tauSeconds);
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
}
