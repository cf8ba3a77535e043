package dev.afterglow.functions.packet;

import dev.afterglow.functions.serial.SerializedTypeInfo;
import java.lang.reflect.Type;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Tells Flink how a {@link TilePacket} travels. */
public final class TilePacketTypeInfoFactory extends TypeInfoFactory<TilePacket> {
    @Override
    public TypeInformation<TilePacket> createTypeInfo(Type type, Map<String, TypeInformation<?>> parameters) {
        return new SerializedTypeInfo<>(TilePacket.class, TilePacketSerializer.INSTANCE);
    }
}
