package dev.afterglow.functions.tile;

import dev.afterglow.functions.serial.ImmutableSerializer;
import dev.afterglow.functions.serial.PrimitiveArrays;
import dev.afterglow.functions.serial.SerializedTypeInfo;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Writes a readout between tasks and into checkpoints: a large sensor has a thousand of them a tick. */
public final class TileReadoutSerializer extends ImmutableSerializer<TileReadout> {
    public static final TileReadoutSerializer INSTANCE = new TileReadoutSerializer();

    private static final TileReadout NOTHING =
            new TileReadout("", 1, 1, 1, 0, 0, new int[0], new float[0], 0, 0, 0, 0, 0, 0, 0, 0, false, 0);

    @Override
    public TileReadout createInstance() {
        return NOTHING;
    }

    @Override
    public void serialize(TileReadout readout, DataOutputView target) throws IOException {
        target.writeUTF(readout.sensorId());
        target.writeInt(readout.widthPx());
        target.writeInt(readout.heightPx());
        target.writeInt(readout.tileSizePx());
        target.writeInt(readout.tile());
        target.writeLong(readout.tickUs());
        PrimitiveArrays.write(readout.switchesOfCell(), target);
        PrimitiveArrays.write(readout.excessKelvinOfCell(), target);
        target.writeLong(readout.packets());
        target.writeLong(readout.events());
        target.writeLong(readout.pulses());
        target.writeLong(readout.switches());
        target.writeLong(readout.neuronsRead());
        target.writeDouble(readout.writeJoules());
        target.writeDouble(readout.readJoules());
        target.writeDouble(readout.resetJoules());
        target.writeBoolean(readout.resting());
        target.writeLong(readout.stateDigest());
    }

    @Override
    public TileReadout deserialize(DataInputView source) throws IOException {
        return new TileReadout(
                source.readUTF(),
                source.readInt(),
                source.readInt(),
                source.readInt(),
                source.readInt(),
                source.readLong(),
                PrimitiveArrays.readInts(source),
                PrimitiveArrays.readFloats(source),
                source.readLong(),
                source.readLong(),
                source.readLong(),
                source.readLong(),
                source.readLong(),
                source.readDouble(),
                source.readDouble(),
                source.readDouble(),
                source.readBoolean(),
                source.readLong());
    }

    @Override
    public TypeSerializerSnapshot<TileReadout> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Tells Flink of this serializer. */
    public static final class TypeFactory extends TypeInfoFactory<TileReadout> {
        @Override
        public TypeInformation<TileReadout> createTypeInfo(Type type, Map<String, TypeInformation<?>> parameters) {
            return new SerializedTypeInfo<>(TileReadout.class, INSTANCE);
        }
    }

    /** Version gate of the serializer itself. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<TileReadout> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
