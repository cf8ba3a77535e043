package dev.afterglow.functions.decode;

import dev.afterglow.functions.packet.RecordPlace;
import dev.afterglow.functions.packet.TilePacket;
import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.MalformedRecordException;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.PackedEvents;
import dev.afterglow.schemas.RecordCodec;
import org.jspecify.annotations.Nullable;

/** Reads the topic of camera packets. */
public final class EventPacketReader extends RecordReader {
    private transient @Nullable RecordCodec<EventPacket> codec;

    @Override
    Received decode(RecordPlace place, byte[] value) throws MalformedRecordException {
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
