package dev.afterglow.functions.frame;

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

/** Writes a frame between tasks and into checkpoints. */
public final class SensorFrameSerializer extends ImmutableSerializer<SensorFrame> {
    public static final SensorFrameSerializer INSTANCE = new SensorFrameSerializer();

    private static final SensorFrame NOTHING = new SensorFrame(
            "", 0, 0, 0, 1, new int[0], new float[0], 0, 0, 0, 0, 0, 0, 0, 0, 0, new int[0], new long[0]);

    @Override
    public SensorFrame createInstance() {
        return NOTHING;
    }

    @Override
    public void serialize(SensorFrame frame, DataOutputView target) throws IOException {
        target.writeUTF(frame.sensorId());
        target.writeLong(frame.tickUs());
        target.writeInt(frame.cellColumns());
        target.writeInt(frame.cellRows());
        target.writeInt(frame.cellsPerTileSide());
        PrimitiveArrays.write(frame.switchesOfCell(), target);
        PrimitiveArrays.write(frame.excessKelvinOfCell(), target);
        target.writeLong(frame.packets());
        target.writeLong(frame.events());
        target.writeLong(frame.pulses());
        target.writeLong(frame.switches());
        target.writeLong(frame.tilesRead());
        target.writeLong(frame.neuronsRead());
        target.writeDouble(frame.writeJoules());
        target.writeDouble(frame.readJoules());
        target.writeDouble(frame.resetJoules());
        PrimitiveArrays.write(frame.restingTiles(), target);
        PrimitiveArrays.write(frame.restingTileDigests(), target);
    }

    @Override
    public SensorFrame deserialize(DataInputView source) throws IOException {
        return new SensorFrame(
                source.readUTF(),
                source.readLong(),
                source.readInt(),
                source.readInt(),
                source.readInt(),
                PrimitiveArrays.readInts(source),
                PrimitiveArrays.readFloats(source),
                source.readLong(),
                source.readLong(),
                source.readLong(),
                source.readLong(),
                source.readLong(),
                source.readLong(),
                source.readDouble(),
                source.readDouble(),
                source.readDouble(),
                PrimitiveArrays.readInts(source),
                PrimitiveArrays.readLongs(source));
    }

    @Override
    public TypeSerializerSnapshot<SensorFrame> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Tells Flink of this serializer. */
    public static final class TypeFactory extends TypeInfoFactory<SensorFrame> {
        @Override
        public TypeInformation<SensorFrame> createTypeInfo(Type type, Map<String, TypeInformation<?>> parameters) {
            return new SerializedTypeInfo<>(SensorFrame.class, INSTANCE);
        }
    }

    /** Version gate of the serializer itself. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<SensorFrame> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
