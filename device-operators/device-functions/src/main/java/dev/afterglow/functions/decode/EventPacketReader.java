package dev.afterglow.functions.decode;

import dev.afterglow.functions.packet.RecordPlace;
import dev.afterglow.functions.packet.TilePacket;
import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.EventPacketBytes;
import dev.afterglow.schemas.MalformedRecordException;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.PackedEvents;
import dev.afterglow.schemas.RecordCodec;
import org.jspecify.annotations.Nullable;

/** Reads the topic of camera packets: in place if they are sound, else by the strict codec, which says what is wrong. */
public final class EventPacketReader extends RecordReader {
    private transient @Nullable EventPacketBytes bytes;
    private transient @Nullable RecordCodec<EventPacket> codec;

    @Override
    Received decode(RecordPlace place, byte[] value) throws MalformedRecordException {
        if (bytes == null) {
            bytes = new EventPacketBytes();
        }
        if (!bytes.read(value)) {
            return decodeStrictly(place, value);
        }
        return bytes.eventCount == 0
                ? Received.timeMark(bytes.firstUs)
                : Received.packet(
                        bytes.firstUs,
                        new TilePacket(
                                bytes.sensorId,
                                bytes.widthPx,
                                bytes.heightPx,
                                bytes.tileSizePx,
                                bytes.tile,
                                bytes.session,
                                bytes.sequence,
                                bytes.firstUs,
                                bytes.payload(),
                                place));
    }

    private Received decodeStrictly(RecordPlace place, byte[] value) throws MalformedRecordException {
        if (codec == null) {
            codec = new RecordCodec<>(EventPacket.getClassSchema());
        }
        EventPacket packet = codec.decode(value);
        PackedEvents.validate(packet);
        long firstUs = Micros.of(packet.getFirstTimestamp());
        return packet.getEventCount() == 0
                ? Received.timeMark(firstUs)
                : Received.packet(firstUs, TilePacket.of(packet, place));
    }
}
