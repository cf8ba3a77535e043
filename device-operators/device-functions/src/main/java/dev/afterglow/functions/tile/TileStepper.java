package dev.afterglow.functions.tile;

import dev.afterglow.device.tile.NeuronTileModel;
import dev.afterglow.functions.packet.TilePacket;
import dev.afterglow.schemas.RejectionReason;

/**
 * Takes a tile from packet to packet and from tick to tick.
 *
 * <p>A packet that is next in its tile's sequence is processed at once; one before its turn waits until the gap is filled or the
 * watermark has passed it. Ticks lie on a fixed grid of sensor time and are done in order with the events, whether an event or
 * the watermark brings them on. So all that comes out is a pure function of the tile's packets, in whatever order they came
 * within the allowed disorder.
 */
final class TileStepper {
    private final int tickUs;
    private final TileEngine engine;

    TileStepper(NeuronTileModel model, long seed, int cellSizePx, int restAfterTicks) {
        tickUs = model.tickUs();
        engine = new TileEngine(model, seed, cellSizePx, restAfterTicks);
    }

    TileState newState(TilePacket packet) {
        return engine.newState(packet);
    }

    void accept(TileState state, TilePacket packet, TileOutput out) {
        if (packet.session() > state.session) {
            releaseBefore(state, Long.MAX_VALUE, out);
            state.buffer.restart();
            state.session = packet.session();
        }
        if (packet.session() == state.session && state.fits(packet) && state.buffer.passes(packet.sequence())) {
            take(state, packet, out);
        } else if (!refuse(state, packet, out)) {
            state.buffer.add(packet);
            drain(state, out);
        }
    }

    /** Takes a packet whose turn it is known to be; the buffer knows nothing of it. */
    void process(TileState state, TilePacket packet, TileOutput out) {
        engine.process(state, packet, out);
    }

    /** Told by the watermark that all before {@code nowUs} has come. */
    void completeBefore(TileState state, long nowUs, TileOutput out) {
        releaseBefore(state, nowUs, out);
        while (!state.resting && state.epochUs + tickUs <= nowUs) {
            engine.tick(state, out);
        }
    }

    /** Sensor time before which all must have come for the tile to go on by itself, or {@link Long#MAX_VALUE}. */
    long waitsForUs(TileState state) {
        long nextTickUs = state.resting ? Long.MAX_VALUE : state.epochUs + tickUs;
        TilePacket first = state.buffer.firstWaiting();
        return first == null ? nextTickUs : Math.min(nextTickUs, engine.tickAfter(first.firstUs()));
    }

    /** What is missing before a packet that the watermark has passed will not come in time any more. */
    private void releaseBefore(TileState state, long nowUs, TileOutput out) {
        TilePacket first = state.buffer.firstWaiting();
        while (first != null && first.firstUs() < nowUs) {
            state.buffer.giveUpGap();
            drain(state, out);
            first = state.buffer.firstWaiting();
        }
    }

    private void drain(TileState state, TileOutput out) {
        TilePacket next = state.buffer.takeNext();
        while (next != null) {
            take(state, next, out);
            next = state.buffer.takeNext();
        }
    }

    private void take(TileState state, TilePacket packet, TileOutput out) {
        if (state.hasPassed(packet)) {
            out.notProcessed(packet, RejectionReason.LATE, "its events lie before the time the tile has reached");
        } else {
            engine.process(state, packet, out);
        }
    }

    private static boolean refuse(TileState state, TilePacket packet, TileOutput out) {
        if (!state.fits(packet)) {
            out.notProcessed(packet, RejectionReason.MALFORMED, "the geometry of the sensor changed within the stream");
        } else if (packet.session() < state.session) {
            out.notProcessed(
                    packet,
                    RejectionReason.LATE,
                    "it belongs to session " + packet.session() + ", now is " + state.session);
        } else if (state.buffer.isWaiting(packet.sequence())) {
            out.notProcessed(packet, RejectionReason.DUPLICATE, "it is already waiting for its turn");
        } else if (packet.sequence() >= state.buffer.nextSequence()) {
            return false;
        } else if (state.buffer.wasGivenUp(packet.sequence())) {
            out.notProcessed(packet, RejectionReason.LATE, "the watermark had passed it");
        } else {
            out.notProcessed(packet, RejectionReason.DUPLICATE, "it was processed before");
        }
        return true;
    }
}
