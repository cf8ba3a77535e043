package dev.afterglow.app.device;

import dev.afterglow.device.NeuronPreset;
import dev.afterglow.device.TimeCompression;
import dev.afterglow.device.tile.KeyedDraw;
import dev.afterglow.device.tile.NeuronTileModel;
import dev.afterglow.device.tile.NeuronTileModels;
import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.PackedEvents;
import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.replay.TileSplitter;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Replays a recording through the neurons of the stream, tile by tile and tick by tick as the job does, and counts how often
 * pulses switch a neuron by the time since its last pulse. A neuron hit again while it is warm must switch more often than one
 * that has rested, by the factor the law says.
 */
public final class ExcitabilityExperiment {
    private static final String SENSOR_ID = "bench/camera";
    private static final int TICK_US = 50_000;
    private static final int TILE_SIZE_PX = 32;
    private static final int NEURONS = 2 * TILE_SIZE_PX * TILE_SIZE_PX;

    private final NeuronPreset preset;
    private final long seed;
    private final NeuronTileModel model;
    private final double tauUs;
    private final Map<Integer, TwinTile> tiles = new HashMap<>();
    private final IntervalCounts counts = new IntervalCounts();
    private long events;
    private long latePulses;
    private long pulsesOnSwitched;
    private long differingSwitches;

    public ExcitabilityExperiment(NeuronPreset preset, long seed) {
        this.preset = preset;
        this.seed = seed;
        model = NeuronTileModels.create("mtj", preset, TimeCompression.STREAM, TICK_US);
        tauUs = 1e6
                * TimeCompression.STREAM.sensorSeconds(
                        preset.junction().modes().get(0).timeConstantSeconds());
    }

    /** Replays all of a recording; the caller closes it. */
    public ExcitabilityReport run(String recording, EventSource source) throws IOException {
        TileSplitter splitter = new TileSplitter(SENSOR_ID, source.geometry(), TILE_SIZE_PX, this::give);
        EventBatch batch = new EventBatch(EventBatch.DEFAULT_CAPACITY);
        long originUs = Long.MIN_VALUE;
        while (source.read(batch)) {
            originUs = originUs == Long.MIN_VALUE ? batch.timestampsUs[0] : originUs;
            for (int i = 0; i < batch.size(); i++) {
                batch.timestampsUs[i] -= originUs;
            }
            splitter.add(batch, 0, batch.size());
            events += batch.size();
        }
        splitter.flush();
        return report(recording, source.sensor());
    }

    private void give(EventPacket packet) {
        TwinTile tile = tiles.computeIfAbsent(
                packet.getTile(),
                number -> new TwinTile(model, preset, KeyedDraw.tileKey(seed, SENSOR_ID, number), NEURONS));
        long firstUs = Micros.of(packet.getFirstTimestamp());
        if (tile.hasPassed(firstUs)) {
            latePulses += packet.getEventCount();
            return;
        }
        byte[] payload = packet.getPayload().array();
        for (int i = 0; i < packet.getEventCount(); i++) {
            int word = PackedEvents.wordAt(payload, i);
            int neuron = 2 * PackedEvents.pixel(word) + (PackedEvents.isBrighter(word) ? 1 : 0);
            pulse(tile, neuron, firstUs + PackedEvents.offsetUs(word));
        }
    }

    private void pulse(TwinTile tile, int neuron, long timestampUs) {
        tile.advanceTo(timestampUs);
        if (tile.isSwitched(neuron)) {
            pulsesOnSwitched++;
            tile.pulse(neuron, timestampUs);
            return;
        }
        double probability = tile.predictedProbability(neuron, timestampUs);
        long lastUs = tile.lastPulseUs(neuron);
        tile.pulse(neuron, timestampUs);
        boolean switched = tile.isSwitched(neuron);
        differingSwitches += switched == tile.isSwitchedInReference(neuron) ? 0 : 1;
        if (lastUs == TwinTile.NEVER) {
            counts.addFirst(probability, switched);
        } else {
            counts.add((timestampUs - lastUs) / tauUs, probability, switched);
        }
    }

    private ExcitabilityReport report(String recording, String sensor) {
        return new ExcitabilityReport(
                recording,
                sensor,
                preset.name(),
                seed,
                TimeCompression.STREAM.sensorSecondsPerDeviceSecond(),
                1e-6 * tauUs,
                events,
                latePulses,
                pulsesOnSwitched,
                differingSwitches,
                counts.intervals(),
                ExcitabilityReport.Frequency.of(counts.first()),
                ExcitabilityReport.Frequency.of(counts.again()),
                ExcitabilityReport.Frequency.of(counts.rested()),
                ExcitabilityReport.Frequency.of(counts.all()),
                ExcitabilityReport.Ratio.of(counts.again(), counts.rested()));
    }
}
