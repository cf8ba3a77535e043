package dev.afterglow.functions.packet;

import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.PackedEvents;
import java.nio.ByteBuffer;
import org.apache.flink.api.common.typeinfo.TypeInfo;

/**
 * A validated packet on its way through the job: the plain counterpart of {@link EventPacket}, with the place it came from.
 * Immutable by convention, so it is handed on without a copy.
 *
 * @param payload words of {@link PackedEvents}, at least one
 */
@TypeInfo(TilePacketTypeInfoFactory.class)
public record TilePacket(
        String sensorId,
        int widthPx,
        int heightPx,
        int tileSizePx,
        int tile,
        long session,
        long sequence,
        long firstUs,
        byte[] payload,
        RecordPlace place) {
    public static TilePacket of(EventPacket packet, RecordPlace place) {
        return new TilePacket(
                packet.getSensorId(),
                packet.getWidthPx(),
                packet.getHeightPx(),
                packet.getTileSizePx(),
                packet.getTile(),
                packet.getSession(),
                packet.getSequence(),
                Micros.of(packet.getFirstTimestamp()),
                packet.getPayload().array(),
                place);
    }

    public EventPacket toEventPacket() {
        return EventPacket.newBuilder()
                .setSensorId(sensorId)
                .setWidthPx(widthPx)
                .setHeightPx(heightPx)
                .setTileSizePx(tileSizePx)
                .setTile(tile)
                .setSession(session)
                .setSequence(sequence)
                .setFirstTimestamp(Micros.toInstant(firstUs))
                .setEventCount(eventCount())
                .setPayload(ByteBuffer.wrap(payload))
                .build();
    }

    /** Key of the tile in the keyed stream; the hash of a string is the same in every JVM. */
    public String tileKey() {
        return sensorId + '#' + tile;
    }

    public int eventCount() {
        return payload.length / PackedEvents.BYTES_PER_EVENT;
    }
}
