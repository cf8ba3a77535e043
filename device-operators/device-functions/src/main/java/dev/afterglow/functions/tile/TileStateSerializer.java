package dev.afterglow.functions.tile;

import dev.afterglow.device.tile.NeuronTileState;
import dev.afterglow.functions.packet.TilePacket;
import dev.afterglow.functions.packet.TilePacketSerializer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a tile's state as primitive arrays behind a version number, so that an old savepoint stays readable. */
public final class TileStateSerializer extends TypeSerializerSingleton<TileState> {
    public static final TileStateSerializer INSTANCE = new TileStateSerializer();

    private static final int VERSION = 3;
    /** Traces of plain junctions were kept as of their last pulse. */
    private static final int VERSION_WITH_OFFSETS = 2;
    /** Without the energy of pulses since the last tick, which no model kept then. */
    private static final int VERSION_WITHOUT_ENERGY = 1;

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public TileState createInstance() {
        return new TileState("", 1, 1, 1, 0, new NeuronTileState(2));
    }

    @Override
    public TileState copy(TileState from) {
        return from.copy();
    }

    @Override
    public TileState copy(TileState from, TileState reuse) {
        return from.copy();
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(TileState state, DataOutputView target) throws IOException {
        target.writeInt(VERSION);
        target.writeUTF(state.sensorId);
        target.writeInt(state.widthPx);
        target.writeInt(state.heightPx);
        target.writeInt(state.tileSizePx);
        target.writeInt(state.tile);
        writeNeurons(state.neurons, target);
        target.writeLong(state.session);
        target.writeLong(state.epochUs);
        target.writeLong(state.lastEventUs);
        target.writeInt(state.nextDrawAtLastUs);
        target.writeBoolean(state.resting);
        target.writeInt(state.quietTicks);
        target.writeLong(state.packetsSinceTick);
        target.writeLong(state.eventsSinceTick);
        writeBuffer(state.buffer, target);
    }

    @Override
    public TileState deserialize(DataInputView source) throws IOException {
        int version = source.readInt();
        if (version < VERSION_WITHOUT_ENERGY || version > VERSION) {
            throw new IOException("tile state has version " + version + ", this job reads versions 1 to " + VERSION);
        }
        TileState state = new TileState(
                source.readUTF(),
                source.readInt(),
                source.readInt(),
                source.readInt(),
                source.readInt(),
                readNeurons(source, version));
        state.session = source.readLong();
        state.epochUs = source.readLong();
        state.lastEventUs = source.readLong();
        state.nextDrawAtLastUs = source.readInt();
        state.resting = source.readBoolean();
        state.quietTicks = source.readInt();
        state.packetsSinceTick = source.readLong();
        state.eventsSinceTick = source.readLong();
        state.buffer = readBuffer(source);
        return state;
    }

    @Override
    public TileState deserialize(TileState reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        serialize(deserialize(source), target);
    }

    @Override
    public TypeSerializerSnapshot<TileState> snapshotConfiguration() {
        return new Snapshot();
    }

    private static void writeNeurons(NeuronTileState neurons, DataOutputView target) throws IOException {
        target.writeInt(neurons.neurons());
        ByteBuffer bytes = ByteBuffer.allocate(bytesOf(neurons));
        for (int neuron = 0; neuron < neurons.neurons(); neuron++) {
            bytes.putFloat(neurons.fast[neuron]);
            bytes.putFloat(neurons.slow[neuron]);
            bytes.putChar(neurons.lastOffsetUs[neuron]);
        }
        for (long word : neurons.switchedBits()) {
            bytes.putLong(word);
        }
        target.write(bytes.array());
        target.writeLong(neurons.pulses);
        target.writeLong(neurons.pulsesOnSwitched);
        target.writeDouble(neurons.writeJoules);
    }

    private static NeuronTileState readNeurons(DataInputView source, int version) throws IOException {
        NeuronTileState neurons = new NeuronTileState(source.readInt());
        ByteBuffer bytes = ByteBuffer.allocate(bytesOf(neurons));
        source.readFully(bytes.array());
        for (int neuron = 0; neuron < neurons.neurons(); neuron++) {
            neurons.fast[neuron] = bytes.getFloat();
            neurons.slow[neuron] = bytes.getFloat();
            neurons.lastOffsetUs[neuron] = bytes.getChar();
        }
        for (int first = 0; first < neurons.neurons(); first += Long.SIZE) {
            long word = bytes.getLong();
            for (int neuron = first; neuron < Math.min(first + Long.SIZE, neurons.neurons()); neuron++) {
                neurons.switched[neuron] = (byte) (word >>> neuron & 1);
            }
        }
        neurons.tracesHoldAtOffsets = version <= VERSION_WITH_OFFSETS;
        neurons.pulses = source.readLong();
        neurons.pulsesOnSwitched = source.readLong();
        neurons.writeJoules = version == VERSION_WITHOUT_ENERGY ? 0 : source.readDouble();
        return neurons;
    }

    /** One block for all neurons: writing them one by one would take most of a checkpoint. */
    private static int bytesOf(NeuronTileState neurons) {
        return (2 * Float.BYTES + Character.BYTES) * neurons.neurons()
                + Long.BYTES * ((neurons.neurons() + Long.SIZE - 1) / Long.SIZE);
    }

    private static void writeBuffer(ReorderBuffer buffer, DataOutputView target) throws IOException {
        target.writeLong(buffer.nextSequence());
        target.writeInt(buffer.waiting().size());
        for (TilePacket packet : buffer.waiting()) {
            TilePacketSerializer.INSTANCE.serialize(packet, target);
        }
        target.writeInt(buffer.givenUp().size());
        for (long sequence : buffer.givenUp()) {
            target.writeLong(sequence);
        }
    }

    private static ReorderBuffer readBuffer(DataInputView source) throws IOException {
        long nextSequence = source.readLong();
        List<TilePacket> waiting = new ArrayList<>();
        for (int left = source.readInt(); left > 0; left--) {
            waiting.add(TilePacketSerializer.INSTANCE.deserialize(source));
        }
        List<Long> givenUp = new ArrayList<>();
        for (int left = source.readInt(); left > 0; left--) {
            givenUp.add(source.readLong());
        }
        return ReorderBuffer.restore(nextSequence, waiting, givenUp);
    }

    /** Version gate of the serializer itself. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<TileState> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
