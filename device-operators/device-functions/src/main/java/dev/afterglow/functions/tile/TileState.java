package dev.afterglow.functions.tile;

import dev.afterglow.device.tile.NeuronTileState;
import dev.afterglow.functions.packet.TilePacket;
import org.jspecify.annotations.Nullable;

/** Everything the job keeps of one tile. Serialized by {@link TileStateSerializer}. */
public final class TileState {
    /** {@link #epochUs} and {@link #lastEventUs} of a tile that never saw an event. */
    static final long NEVER = Long.MIN_VALUE;

    final String sensorId;
    final int widthPx;
    final int heightPx;
    final int tileSizePx;
    final int tile;
    final NeuronTileState neurons;

    /** What the engine knows of this tile and can find out again: no part of the state. */
    transient @Nullable TileBinding binding;

    /** The timer that is set for this tile and has not fired, as far as is known: no part of the state. */
    transient long timerMs = NEVER;

    ReorderBuffer buffer = new ReorderBuffer();
    long session;
    /** Sensor time of the last tick, from which the neurons' offsets count. */
    long epochUs = NEVER;
    /** Time of the last event, which no later event may undercut. */
    long lastEventUs = NEVER;
    /** Number that the next draw at just {@link #lastEventUs} would have. */
    int nextDrawAtLastUs;

    boolean resting = true;
    int quietTicks;
    long packetsSinceTick;
    long eventsSinceTick;

    TileState(String sensorId, int widthPx, int heightPx, int tileSizePx, int tile, NeuronTileState neurons) {
        this.sensorId = sensorId;
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        this.tileSizePx = tileSizePx;
        this.tile = tile;
        this.neurons = neurons;
    }

    boolean fits(TilePacket packet) {
        return packet.widthPx() == widthPx && packet.heightPx() == heightPx && packet.tileSizePx() == tileSizePx;
    }

    /** True if the packet begins before a moment that the neurons have already passed. */
    boolean hasPassed(TilePacket packet) {
        return packet.firstUs() < Math.max(lastEventUs, epochUs);
    }

    /** A copy that shares nothing that changes. */
    TileState copy() {
        TileState copy = new TileState(sensorId, widthPx, heightPx, tileSizePx, tile, neurons.copy());
        copy.buffer = ReorderBuffer.restore(buffer.nextSequence(), buffer.waiting(), buffer.givenUp());
        copy.binding = binding;
        copy.session = session;
        copy.epochUs = epochUs;
        copy.lastEventUs = lastEventUs;
        copy.nextDrawAtLastUs = nextDrawAtLastUs;
        copy.resting = resting;
        copy.quietTicks = quietTicks;
        copy.packetsSinceTick = packetsSinceTick;
        copy.eventsSinceTick = eventsSinceTick;
        return copy;
    }
}
