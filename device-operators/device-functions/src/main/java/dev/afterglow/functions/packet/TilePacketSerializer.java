package dev.afterglow.functions.packet;

import dev.afterglow.functions.serial.ImmutableSerializer;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a packet between tasks: a short envelope, then the payload as it is. */
public final class TilePacketSerializer extends ImmutableSerializer<TilePacket> {
    public static final TilePacketSerializer INSTANCE = new TilePacketSerializer();

    private static final TilePacket NOTHING =
            new TilePacket("", 1, 1, 1, 0, 0, 0, 0, new byte[0], new RecordPlace("", -1, -1));

    @Override
    public TilePacket createInstance() {
        return NOTHING;
    }

    @Override
    public void serialize(TilePacket packet, DataOutputView target) throws IOException {
        target.writeUTF(packet.sensorId());
        target.writeInt(packet.widthPx());
        target.writeInt(packet.heightPx());
        target.writeInt(packet.tileSizePx());
        target.writeInt(packet.tile());
        target.writeLong(packet.session());
        target.writeLong(packet.sequence());
        target.writeLong(packet.firstUs());
        target.writeUTF(packet.place().topic());
        target.writeInt(packet.place().partition());
        target.writeLong(packet.place().offset());
        target.writeInt(packet.payload().length);
        target.write(packet.payload());
    }

    @Override
    public TilePacket deserialize(DataInputView source) throws IOException {
        String sensorId = source.readUTF();
        int widthPx = source.readInt();
        int heightPx = source.readInt();
        int tileSizePx = source.readInt();
        int tile = source.readInt();
        long session = source.readLong();
        long sequence = source.readLong();
        long firstUs = source.readLong();
        RecordPlace place = new RecordPlace(source.readUTF(), source.readInt(), source.readLong());
        byte[] payload = new byte[source.readInt()];
        source.readFully(payload);
        return new TilePacket(
                sensorId, widthPx, heightPx, tileSizePx, tile, session, sequence, firstUs, payload, place);
    }

    @Override
    public TypeSerializerSnapshot<TilePacket> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Version gate of the serializer itself. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<TilePacket> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
