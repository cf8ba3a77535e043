package dev.afterglow.device.tile;

import dev.afterglow.device.MagneticState;
import dev.afterglow.device.PulseScheme;

/** The end of a tick: a tile of junctions has cooled since the tick before, is summed up by cell, read, and reset where it switched. */
final class JunctionReadout {
    /** Below this many kelvins a trace counts as nothing, so that no tile at rest computes with denormal numbers. */
    private static final float NOTHING = 1e-30f;

    private final float fastLeft;
    private final float slowLeft;
    private final PulseKick readAntiparallel;
    private final PulseKick readParallel;
    private final PulseKick reset;
    private final KickByState kick;

    JunctionReadout(TwoModeJunction device, PulseScheme pulses, DecayTable decay) {
        fastLeft = (float) decay.fastOverTick();
        slowLeft = (float) decay.slowOverTick();
        readAntiparallel = PulseKick.of(device, MagneticState.ANTIPARALLEL, pulses.read());
        readParallel = PulseKick.of(device, MagneticState.PARALLEL, pulses.read());
        reset = PulseKick.of(device, MagneticState.PARALLEL, pulses.reset());
        kick = KickByState.of(readAntiparallel, readParallel.then(reset));
    }

    void read(NeuronTileState state, int[] cellOfNeuron, TileReading reading) {
        cool(state.fast, fastLeft);
        cool(state.slow, slowLeft);
        float[] hasSwitched = reading.scratch(state.neurons());
        long switches = sumUp(state, cellOfNeuron, reading, hasSwitched);
        pulse(state.fast, hasSwitched, kick.fastKeep(), kick.fastKeepMore(), kick.fastKick(), kick.fastKickMore());
        pulse(state.slow, hasSwitched, kick.slowKeep(), kick.slowKeepMore(), kick.slowKick(), kick.slowKickMore());
        reading.readJoules +=
                (state.neurons() - switches) * readAntiparallel.joules() + switches * readParallel.joules();
        reading.resetJoules += switches * reset.joules();
    }

    private static void cool(float[] trace, float left) {
        for (int neuron = 0; neuron < trace.length; neuron++) {
            trace[neuron] = Math.max(trace[neuron] * left, NOTHING);
        }
    }

    // Neurons of one cell mostly lie side by side: their sum is kept in registers as long as the cell stays the same.
    // There are two sums, taken in turn, since an addition waits for the one before.
    private static long sumUp(NeuronTileState state, int[] cellOfNeuron, TileReading reading, float[] hasSwitched) {
        float[] fast = state.fast;
        float[] slow = state.slow;
        byte[] switched = state.switched;
        int neurons = fast.length;
        long switches = 0;
        for (int first = 0, next = 0; first < neurons; first = next) {
            int cell = cellOfNeuron[first];
            double traceSum = 0;
            double otherSum = 0;
            int fired = 0;
            for (; next < neurons && cellOfNeuron[next] == cell; next++) {
                double sum = otherSum + (fast[next] + slow[next]);
                otherSum = traceSum;
                traceSum = sum;
                int isSwitched = switched[next];
                fired += isSwitched;
                hasSwitched[next] = isSwitched;
            }
            reading.add(cell, next - first, traceSum + otherSum, fired);
            switches += fired;
        }
        return switches;
    }

    /** Short and by itself, so that the compiler makes vector code of it. */
    private static void pulse(
            float[] trace, float[] hasSwitched, float keep, float keepMore, float kick, float kickMore) {
        for (int neuron = 0; neuron < trace.length; neuron++) {
            float switched = hasSwitched[neuron];
            trace[neuron] = trace[neuron] * (keep + switched * keepMore) + (kick + switched * kickMore);
        }
    }
}
