package dev.afterglow.functions.tile;

import dev.afterglow.functions.packet.TilePacket;
import dev.afterglow.schemas.RejectionReason;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The neurons of all tiles in a plain loop: what {@link NeuronTileFunction} does, without Flink. For sweeps over parameters; its
 * readouts are those of the job, tile by tile.
 */
public final class NeuronTiles implements TileOutput {
    private final TileStepper stepper;
    private final Consumer<TileReadout> readouts;
    private final Map<String, TileState> tiles = new HashMap<>();

    public NeuronTiles(NeuronSettings settings, Consumer<TileReadout> readouts) {
        stepper = new TileStepper(settings.model(), settings.seed(), settings.cellSizePx(), settings.restAfterTicks());
        this.readouts = readouts;
    }

    public void accept(TilePacket packet) {
        TileState state = tiles.computeIfAbsent(packet.tileKey(), key -> stepper.newState(packet));
        stepper.accept(state, packet, this);
    }

    /** Takes a packet that is known to be next, without asking for its number. */
    public void acceptInOrder(TilePacket packet) {
        TileState state = tiles.computeIfAbsent(packet.tileKey(), key -> stepper.newState(packet));
        stepper.process(state, packet, this);
    }

    /** Says that all packets have come: every tile goes on until it rests. */
    public void finish() {
        tiles.values().forEach(state -> stepper.completeBefore(state, Long.MAX_VALUE, this));
    }

    @Override
    public void readout(TileReadout readout) {
        readouts.accept(readout);
    }

    @Override
    public void notProcessed(TilePacket packet, RejectionReason reason, String detail) {
        throw new IllegalArgumentException(
                packet.tileKey() + " packet " + packet.sequence() + " must be in order: " + detail);
    }
}
