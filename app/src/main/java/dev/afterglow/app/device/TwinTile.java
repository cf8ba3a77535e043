package dev.afterglow.app.device;

import dev.afterglow.device.Junction;
import dev.afterglow.device.JunctionState;
import dev.afterglow.device.MagneticState;
import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.TimeCompression;
import dev.afterglow.device.tile.DeviceSpread;
import dev.afterglow.device.tile.EventDrive;
import dev.afterglow.device.tile.KeyedDraw;
import dev.afterglow.device.tile.NeuronTileModel;
import dev.afterglow.device.tile.NeuronTileState;
import dev.afterglow.device.tile.PulseBatch;
import dev.afterglow.device.tile.TileReading;
import dev.afterglow.device.tile.VariedJunctionTileModel;
import java.util.Arrays;

/**
 * The neurons of one tile twice: as the stream computes them, and as the reference model does, both given the same pulses with
 * the same draws. What the first does is measured; what the second says beforehand is the law.
 */
final class TwinTile {
    static final long NEVER = Long.MIN_VALUE;

    /** As the job does: a tile is read at the tick that ends its events and at so many quiet ones, and then rests. */
    private static final long READ_TICKS = 1 + 20;

    private final NeuronTileModel model;
    private final VariedJunctionTileModel reference;
    private final NeuronTileState state;
    private final NeuronTileState referenceState;
    private final Junction junction;
    private final NeuronPreset preset;
    private final long tileKey;
    private final int[] oneCell;
    private final TileReading reading = new TileReading(1);
    private final PulseBatch batch = new PulseBatch();
    private final long[] lastPulseUs;

    private long epochUs = NEVER;
    private long lastUs = NEVER;
    private int pulsesAtLastUs;

    TwinTile(NeuronTileModel model, NeuronPreset preset, long tileKey, int neurons) {
        this.model = model;
        this.preset = preset;
        this.tileKey = tileKey;
        reference = new VariedJunctionTileModel(
                        "reference",
                        preset,
                        TimeCompression.STREAM,
                        model.tickUs(),
                        EventDrive.of(preset),
                        DeviceSpread.NONE)
                .ofTile(tileKey, neurons);
        state = model.newState(neurons);
        referenceState = reference.newState(neurons);
        junction = new Junction(preset.junction());
        oneCell = new int[neurons];
        lastPulseUs = new long[neurons];
        Arrays.fill(lastPulseUs, NEVER);
        batch.reserve(1);
    }

    boolean hasPassed(long timestampUs) {
        return timestampUs < Math.max(lastUs, epochUs);
    }

    /** Brings all neurons to the tick before a moment. */
    void advanceTo(long timestampUs) {
        int tickUs = model.tickUs();
        long lastTickUs = Math.floorDiv(timestampUs, tickUs) * tickUs;
        if (epochUs != NEVER) {
            long ticks = (lastTickUs - epochUs) / tickUs;
            long read = Math.min(ticks, READ_TICKS);
            for (long tick = 0; tick < read; tick++) {
                model.tick(state, oneCell, reading);
                reference.tick(referenceState, oneCell, reading);
            }
            if (ticks > read) {
                model.rest(state, ticks - read);
                reference.rest(referenceState, ticks - read);
            }
        }
        epochUs = Math.max(epochUs, lastTickUs);
    }

    boolean isSwitched(int neuron) {
        return state.isSwitched(neuron);
    }

    boolean isSwitchedInReference(int neuron) {
        return referenceState.isSwitched(neuron);
    }

    /** Time of the neuron's last pulse, or {@link #NEVER}. */
    long lastPulseUs(int neuron) {
        return lastPulseUs[neuron];
    }

    /** Probability that a pulse at this moment switches the neuron, by the reference model's own temperature. */
    double predictedProbability(int neuron, long timestampUs) {
        long quietUs = timestampUs - epochUs - referenceState.lastOffsetUs[neuron];
        double[] excessKelvin = {referenceState.fast[neuron], referenceState.slow[neuron]};
        double[] modes = Arrays.copyOf(excessKelvin, preset.junction().modes().size());
        JunctionState relaxed = junction.relax(
                new JunctionState(modes, MagneticState.ANTIPARALLEL),
                TimeCompression.STREAM.deviceSeconds(1e-6 * quietUs));
        return junction.switchingProbability(relaxed, preset.pulses().write());
    }

    /** Gives one pulse; {@link #advanceTo} has been called for its moment. */
    void pulse(int neuron, long timestampUs) {
        pulsesAtLastUs = timestampUs == lastUs ? pulsesAtLastUs + 1 : 0;
        lastUs = timestampUs;
        batch.neuron[0] = neuron;
        batch.offsetUs[0] = (int) (timestampUs - epochUs);
        batch.draw[0] = KeyedDraw.bits(tileKey, neuron, timestampUs, pulsesAtLastUs);
        model.apply(state, batch, 0, 1);
        reference.apply(referenceState, batch, 0, 1);
        lastPulseUs[neuron] = timestampUs;
    }
}
