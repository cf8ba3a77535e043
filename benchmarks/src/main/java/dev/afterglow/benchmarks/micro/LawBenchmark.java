package dev.afterglow.benchmarks.micro;

import dev.afterglow.device.NeuronPresets;
import dev.afterglow.device.TimeCompression;
import dev.afterglow.device.tile.JunctionTileModel;
import dev.afterglow.device.tile.KeyedDraw;
import dev.afterglow.device.tile.NeuronTileState;
import dev.afterglow.functions.tile.NeuronSettings;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The laws that a pulse obeys, one at a time and without the tables that spare asking them; of the neurons of one tile. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(LawBenchmark.NEURONS)
public class LawBenchmark {
    static final int NEURONS = 2 * 32 * 32;

    private static final int WARM_KELVIN = 20;

    private final JunctionTileModel model = new JunctionTileModel(
            "mtj", NeuronPresets.named(NeuronSettings.DEFAULT_PRESET), TimeCompression.STREAM, KernelBenchmark.TICK_US);
    private final NeuronTileState state = model.newState(NEURONS);

    public LawBenchmark() {
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            state.fast[neuron] = WARM_KELVIN * neuron / (float) NEURONS;
            state.slow[neuron] = state.fast[neuron] / 2;
        }
    }

    /** Decay: both traces over a tick in which nothing happens. */
    @Benchmark
    public float decay() {
        model.rest(state, 1);
        return state.fast[0];
    }

    /** Switching: the exact probability of a pulse on each neuron, each at a time of its own. */
    @Benchmark
    public double switching() {
        double sum = 0;
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            sum += model.switchingProbability(state, neuron, neuron);
        }
        return sum;
    }

    /** Draws, one by one. */
    @Benchmark
    public double draw() {
        double sum = 0;
        for (int neuron = 0; neuron < NEURONS; neuron++) {
            sum += KeyedDraw.of(1, neuron, neuron, 0);
        }
        return sum;
    }
}
