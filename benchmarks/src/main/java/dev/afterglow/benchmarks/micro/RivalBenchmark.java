package dev.afterglow.benchmarks.micro;

import dev.afterglow.benchmarks.workload.LoopedCamera;
import dev.afterglow.device.tile.KeyedDraw;
import dev.afterglow.sources.EventBatch;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What the kernel is compared with, on the same events of the same sensor in the sensor's order: plain loops that a good
 * programmer writes in an hour, and how fast the events can be read at all.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RivalBenchmark {
    static final int EVENTS = 8_000_000;

    private static final double TAU_US = 100_000;
    private static final double SLOW_TAU_US = 1e6;
    private static final float WEIGHT = 0.4f;
    private static final int FINE_BITS = 9;

    /** Microseconds in the upper half, neuron in the lower. */
    private final long[] events = new long[EVENTS];

    private final float[] membrane;
    private final float[] slow;
    private final int[] lastUs;
    private final float[] coarse = new float[1 << 13];
    private final float[] fine = new float[1 << FINE_BITS];
    private int startUs;

    public RivalBenchmark() {
        LoopedCamera camera = LoopedCamera.anywhere(LoopedCamera.DAVIS346, 10e6, 50_000);
        EventBatch batch = new EventBatch(EventBatch.DEFAULT_CAPACITY);
        int width = camera.geometry().widthPx();
        for (int size = 0; size < EVENTS && camera.read(batch); ) {
            for (int i = 0; i < batch.size() && size < EVENTS; i++) {
                int neuron = 2 * (batch.y[i] * width + batch.x[i]) + (batch.brighter[i] ? 1 : 0);
                events[size++] = batch.timestampsUs[i] << 32 | neuron;
            }
        }
        int neurons = 2 * width * camera.geometry().heightPx();
        membrane = new float[neurons];
        slow = new float[neurons];
        lastUs = new int[neurons];
        for (int i = 0; i < coarse.length; i++) {
            coarse[i] = (float) Math.exp(-(double) (i << FINE_BITS) / TAU_US);
        }
        for (int i = 0; i < fine.length; i++) {
            fine[i] = (float) Math.exp(-i / TAU_US);
        }
    }

    /** Adds the events up: the limit that memory sets. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long memory() {
        long sum = 0;
        for (long event : events) {
            sum += event;
        }
        return sum;
    }

    /** Leaky integrate-and-fire, {@code exp} as a product of two table entries. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public int leakyIntegrateAndFire() {
        int spikes = 0;
        for (long event : events) {
            int neuron = (int) event;
            int nowUs = startUs + (int) (event >>> 32);
            int quietUs = Math.min(nowUs - lastUs[neuron], (coarse.length << FINE_BITS) - 1);
            float v = membrane[neuron] * (coarse[quietUs >>> FINE_BITS] * fine[quietUs & fine.length - 1]) + WEIGHT;
            if (v >= 1) {
                v -= 1;
                spikes++;
            }
            membrane[neuron] = v;
            lastUs[neuron] = nowUs;
        }
        startUs += EVENTS / 10;
        return spikes;
    }

    /** The same with {@link Math#exp}. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public int leakyIntegrateAndFireWithExp() {
        int spikes = 0;
        for (long event : events) {
            int neuron = (int) event;
            int nowUs = startUs + (int) (event >>> 32);
            float v = membrane[neuron] * (float) Math.exp((lastUs[neuron] - nowUs) / TAU_US) + WEIGHT;
            if (v >= 1) {
                v -= 1;
                spikes++;
            }
            membrane[neuron] = v;
            lastUs[neuron] = nowUs;
        }
        startUs += EVENTS / 10;
        return spikes;
    }

    /** The junction's two traces, Arrhenius odds and draw, written down plainly. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public int sameNeuronPlainly() {
        int switches = 0;
        for (long event : events) {
            int neuron = (int) event;
            int nowUs = startUs + (int) (event >>> 32);
            double quietUs = nowUs - lastUs[neuron];
            double heat = membrane[neuron] * Math.exp(-quietUs / TAU_US);
            double slowHeat = slow[neuron] * Math.exp(-quietUs / SLOW_TAU_US);
            double probability = 1 - Math.exp(-Math.exp(-2.6 + 0.02 * (heat + slowHeat)));
            if (KeyedDraw.of(1, neuron, nowUs, 0) < probability) {
                switches++;
            }
            membrane[neuron] = (float) (heat * 0.78 + 23);
            slow[neuron] = (float) (slowHeat * 0.97 + 0.1);
            lastUs[neuron] = nowUs;
        }
        startUs += EVENTS / 10;
        return switches;
    }
}
