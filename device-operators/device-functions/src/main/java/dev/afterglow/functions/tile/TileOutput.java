package dev.afterglow.functions.tile;

import dev.afterglow.functions.packet.TilePacket;
import dev.afterglow.schemas.RejectionReason;

/** Where a {@link TileStepper} sends what it has. */
interface TileOutput {
    void readout(TileReadout readout);

    /** A packet that was not processed; {@code detail} says why in one line. */
    void notProcessed(TilePacket packet, RejectionReason reason, String detail);
}
