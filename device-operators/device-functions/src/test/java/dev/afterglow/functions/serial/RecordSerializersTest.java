package dev.afterglow.functions.serial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.functions.frame.SensorFrame;
import dev.afterglow.functions.frame.SensorFrameSerializer;
import dev.afterglow.functions.packet.RecordPlace;
import dev.afterglow.functions.packet.TilePacket;
import dev.afterglow.functions.packet.TilePacketSerializer;
import dev.afterglow.functions.tile.TileReadout;
import dev.afterglow.functions.tile.TileReadoutSerializer;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of a record has a value of its own here, so that none can be lost or take another's place. */
class RecordSerializersTest {
    static final TileReadout READOUT = new TileReadout(
            "car0/camera",
            346,
            260,
            32,
            7,
            1_050_000,
            new int[] {8, 9, Integer.MAX_VALUE},
            new float[] {10.5f, 11.25f, -0f},
            12,
            13,
            14,
            15,
            16,
            17.5,
            18.25,
            19.125,
            true,
            Long.MIN_VALUE + 20);

    static final SensorFrame FRAME = new SensorFrame(
            "car1/camera",
            1_100_000,
            3,
            1,
            4,
            new int[] {5, 6, 7},
            new float[] {8.5f, 9.5f, Float.MIN_VALUE},
            10,
            11,
            12,
            13,
            14,
            15,
            16.5,
            17.5,
            18.5,
            new int[] {19, 20},
            new long[] {21, Long.MAX_VALUE});

    static final TilePacket PACKET = new TilePacket(
            "car2/camera",
            346,
            260,
            32,
            1,
            2,
            3,
            4_000_000,
            new byte[] {5, 6, 7, 8},
            new RecordPlace("afterglow.events", 9, 10));

    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of(Named.of("readout", READOUT), TileReadoutSerializer.INSTANCE),
                Arguments.of(Named.of("frame", FRAME), SensorFrameSerializer.INSTANCE),
                Arguments.of(Named.of("packet", PACKET), TilePacketSerializer.INSTANCE));
    }

    @ParameterizedTest
    @MethodSource("records")
    <T> void everyFieldComesBack(T element, TypeSerializer<T> serializer) throws IOException {
        DataInputDeserializer written = new DataInputDeserializer(bytes(element, serializer));

        assertThat(serializer.deserialize(written)).usingRecursiveComparison().isEqualTo(element);
        assertThat(written.available()).isZero();
    }

    @ParameterizedTest
    @MethodSource("records")
    <T> void aRecordIsCopiedFromBytesToBytes(T element, TypeSerializer<T> serializer) throws IOException {
        byte[] bytes = bytes(element, serializer);
        DataOutputSerializer copy = new DataOutputSerializer(16);

        serializer.copy(new DataInputDeserializer(bytes), copy);

        assertThat(copy.getCopyOfBuffer()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("records")
    <T> void theTypeTravelsByItsOwnSerializer(T element, TypeSerializer<T> serializer) {
        assertThat(TypeInformation.of(element.getClass()).createSerializer(new SerializerConfigImpl()))
                .isEqualTo(serializer);
    }

    @ParameterizedTest
    @MethodSource("records")
    <T> void anOldSavepointNamesItsSerializer(T element, TypeSerializer<T> serializer) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(16);
        TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer.snapshotConfiguration());

        TypeSerializerSnapshot<T> old = TypeSerializerSnapshot.readVersionedSnapshot(
                new DataInputDeserializer(out.getCopyOfBuffer()), getClass().getClassLoader());

        assertThat(old.restoreSerializer()).isEqualTo(serializer);
        assertThat(serializer
                        .snapshotConfiguration()
                        .resolveSchemaCompatibility(old)
                        .isCompatibleAsIs())
                .isTrue();
    }

    private static <T> byte[] bytes(T element, TypeSerializer<T> serializer) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(16);
        serializer.serialize(element, out);
        return out.getCopyOfBuffer();
    }
}
