package dev.afterglow.functions.tile;

import dev.afterglow.device.tile.KeyedDraw;
import dev.afterglow.device.tile.KeyedDraws;
import dev.afterglow.device.tile.NeuronTileModel;
import dev.afterglow.device.tile.PulseBatch;
import dev.afterglow.device.tile.TileReading;
import dev.afterglow.functions.packet.TilePacket;
import dev.afterglow.schemas.PackedEvents;
import java.util.HashMap;
import java.util.Map;

/** Gives a tile's events to its neurons as pulses, and reads them at ticks. Holds the model and scratch arrays, no state. */
final class TileEngine {
    private final NeuronTileModel model;
    private final long seed;
    private final int cellSizePx;
    private final int restAfterTicks;
    private final int tickUs;
    private final PulseBatch batch = new PulseBatch();
    private final KeyedDraws draws = new KeyedDraws();
    private final Map<Long, NeuronTileModel> modelByTileKey = new HashMap<>();
    private final Map<Integer, Readout> readoutByTileSize = new HashMap<>();

    TileEngine(NeuronTileModel model, long seed, int cellSizePx, int restAfterTicks) {
        this.model = model;
        this.seed = seed;
        this.cellSizePx = cellSizePx;
        this.restAfterTicks = restAfterTicks;
        tickUs = model.tickUs();
    }

    TileState newState(TilePacket packet) {
        int neurons = 2 * packet.tileSizePx() * packet.tileSizePx();
        return new TileState(
                packet.sensorId(),
                packet.widthPx(),
                packet.heightPx(),
                packet.tileSizePx(),
                packet.tile(),
                modelOf(KeyedDraw.tileKey(seed, packet.sensorId(), packet.tile()), neurons)
                        .newState(neurons));
    }

    /** The tick that ends the interval a time stamp lies in. */
    long tickAfter(long timestampUs) {
        return (Math.floorDiv(timestampUs, tickUs) + 1) * tickUs;
    }

    void process(TileState state, TilePacket packet, TileOutput out) {
        int count = packet.eventCount();
        byte[] payload = packet.payload();
        batch.reserve(count);
        wake(state, packet.firstUs());
        state.packetsSinceTick++;
        NeuronTileModel running = binding(state).model();
        int from = 0;
        while (from < count) {
            long timestampUs = packet.firstUs() + PackedEvents.offsetUs(PackedEvents.wordAt(payload, from));
            while (timestampUs >= state.epochUs + tickUs) {
                tick(state, out);
                wake(state, timestampUs);
            }
            int to = fillUntilTick(state, packet, from, count);
            draw(state, from, to);
            running.apply(state.neurons, batch, from, to);
            state.eventsSinceTick += to - from;
            from = to;
        }
    }

    void tick(TileState state, TileOutput out) {
        Readout readout = readoutByTileSize.computeIfAbsent(
                state.tileSizePx, size -> new Readout(new TileGrid(state.widthPx, state.heightPx, size, cellSizePx)));
        readout.reading.clear();
        state.epochUs += tickUs;
        TileBinding binding = binding(state);
        binding.model().tick(state.neurons, readout.cellOfNeuron, readout.reading, binding.drawKey(), state.epochUs);
        state.quietTicks = state.eventsSinceTick == 0 ? state.quietTicks + 1 : 0;
        state.resting = state.quietTicks >= restAfterTicks;
        out.readout(readout.of(state));
        state.packetsSinceTick = 0;
        state.eventsSinceTick = 0;
    }

    /** A tile at rest cools down to the tick before the event that wakes it. */
    private void wake(TileState state, long timestampUs) {
        if (state.resting) {
            long lastTickUs = tickAfter(timestampUs) - tickUs;
            if (state.epochUs != TileState.NEVER) {
                binding(state).model().rest(state.neurons, (lastTickUs - state.epochUs) / tickUs);
            }
            state.epochUs = lastTickUs;
            state.resting = false;
            state.quietTicks = 0;
        }
    }

    /** Fills the batch with the events up to the next tick, and returns where they end. */
    private int fillUntilTick(TileState state, TilePacket packet, int from, int count) {
        int sinceTickUs = (int) (packet.firstUs() - state.epochUs);
        int to = firstAtOrAfter(packet.payload(), tickUs - sinceTickUs, from, count);
        fill(packet.payload(), sinceTickUs, from, to);
        return to;
    }

    /** First event of a packet that is no earlier than an offset from its first; they are in order. */
    private static int firstAtOrAfter(byte[] payload, int offsetUs, int from, int count) {
        int low = from;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (PackedEvents.offsetUs(PackedEvents.wordAt(payload, middle)) < offsetUs) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Short and without a way out, so that the compiler makes vector code of it. */
    private void fill(byte[] payload, int sinceTickUs, int from, int to) {
        int[] neuron = batch.neuron;
        int[] offsetUs = batch.offsetUs;
        for (int i = from; i < to; i++) {
            int word = PackedEvents.wordAt(payload, i);
            neuron[i] = PackedEvents.neuron(word);
            offsetUs[i] = sinceTickUs + PackedEvents.offsetUs(word);
        }
    }

    /** Draws are numbered within a microsecond, so that they do not depend on how events were cut into packets. */
    private void draw(TileState state, int from, int to) {
        boolean goesOn = state.epochUs + batch.offsetUs[from] == state.lastEventUs;
        int sequence = goesOn ? state.nextDrawAtLastUs : 0;
        state.nextDrawAtLastUs = draws.fill(binding(state).drawKey(), state.epochUs, batch, from, to, sequence);
        state.lastEventUs = state.epochUs + batch.offsetUs[to - 1];
    }

    private TileBinding binding(TileState state) {
        TileBinding known = state.binding;
        if (known == null || known.engine() != this) {
            long drawKey = KeyedDraw.tileKey(seed, state.sensorId, state.tile);
            known = new TileBinding(this, drawKey, modelOf(drawKey, state.neurons.neurons()));
            state.binding = known;
        }
        return known;
    }

    private NeuronTileModel modelOf(long tileKey, int neurons) {
        return modelByTileKey.computeIfAbsent(tileKey, key -> model.ofTile(key, neurons));
    }

    /** Scratch of a tick for tiles of one size. */
    private static final class Readout {
        private final int[] cellOfNeuron;
        private final TileReading reading;

        private Readout(TileGrid grid) {
            cellOfNeuron = grid.cellOfNeuron();
            reading = new TileReading(grid.cellsPerTile());
        }

        private TileReadout of(TileState state) {
            float[] excessKelvinOfCell = new float[reading.neuronsOfCell.length];
            for (int cell = 0; cell < excessKelvinOfCell.length; cell++) {
                excessKelvinOfCell[cell] =
                        (float) (reading.traceSumOfCell[cell] / Math.max(1, reading.neuronsOfCell[cell]));
            }
            return new TileReadout(
                    state.sensorId,
                    state.widthPx,
                    state.heightPx,
                    state.tileSizePx,
                    state.tile,
                    state.epochUs,
                    reading.switchesOfCell.clone(),
                    excessKelvinOfCell,
                    state.packetsSinceTick,
                    state.eventsSinceTick,
                    reading.pulses,
                    reading.switches,
                    reading.neuronsRead,
                    reading.writeJoules,
                    reading.readJoules,
                    reading.resetJoules,
                    state.resting,
                    state.resting ? state.neurons.digest() : 0);
        }
    }
}
