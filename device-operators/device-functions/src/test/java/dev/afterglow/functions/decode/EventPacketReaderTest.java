package dev.afterglow.functions.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.functions.packet.RecordPlace;
import dev.afterglow.functions.packet.TilePacket;
import dev.afterglow.schemas.EventPacket;
import dev.afterglow.schemas.Micros;
import dev.afterglow.schemas.PackedEvents;
import dev.afterglow.schemas.RecordCodec;
import dev.afterglow.schemas.RejectedRecord;
import dev.afterglow.schemas.RejectionReason;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EventPacketReaderTest {
    private static final RecordPlace PLACE = new RecordPlace("afterglow.events", 3, 42);

    private final EventPacketReader reader = new EventPacketReader();
    private final byte[] value = encoded(packet(5, 1));

    @Test
    void aSoundPacketComesWithItsPlaceAndTime() {
        Received received = reader.read(PLACE, value);

        TilePacket packet = Objects.requireNonNull(received.packet());
        assertThat(packet.place()).isEqualTo(PLACE);
        assertThat(received.timestampUs()).isEqualTo(1_000_000);
        assertThat(packet.eventCount()).isEqualTo(2);
        assertThat(encoded(packet.toEventPacket())).isEqualTo(value);
    }

    @Test
    void aPacketWithoutEventsOnlyMarksTime() {
        Received received = reader.read(PLACE, encoded(packet(5, 0)));

        assertThat(received.packet()).isNull();
        assertThat(received.rejected()).isNull();
        assertThat(received.timestampUs()).isEqualTo(1_000_000);
    }

    @Test
    void aTruncatedRecordIsRejectedAtWhateverByteItEnds() {
        for (int length = 0; length < value.length; length++) {
            RejectedRecord rejected = rejected(Arrays.copyOf(value, length));
            assertThat(rejected.getReason()).isEqualTo(RejectionReason.MALFORMED);
            assertThat(rejected.getOffset()).isEqualTo(42);
            assertThat(rejected.getValue().remaining()).isEqualTo(length);
            assertThat(rejected.getDetail()).doesNotContain("\n");
        }
    }

    @Test
    void trailingBytesAreRejectedAndNeverReadAsTheNextRecord() {
        byte[] two = Arrays.copyOf(value, 2 * value.length);
        System.arraycopy(encoded(packet(6, 1)), 0, two, value.length, value.length);

        assertThat(rejected(two).getDetail()).contains("followed by bytes");
        assertThat(Objects.requireNonNull(reader.read(PLACE, value).packet()).tile())
                .isEqualTo(5);
    }

    @Test
    void aFlippedBitIsRejectedOrChangesOnlyWhatItStandsFor() {
        for (int bit = 0; bit < value.length * Byte.SIZE; bit++) {
            byte[] flipped = value.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            Received received = reader.read(PLACE, flipped);
            if (received.packet() != null) {
                assertThat(encoded(received.packet().toEventPacket())).isEqualTo(flipped);
            } else if (received.rejected() != null) {
                assertThat(received.timestampUs()).isEqualTo(Received.NO_TIME);
            }
        }
    }

    @Test
    void aDeclaredLengthBeyondTheRecordTakesNoMemory() {
        byte[] bomb = {
            0x02,
            'a',
            0x02,
            0x02,
            0x02,
            0x00,
            0x00,
            0x00,
            0x00,
            0x02,
            (byte) 0xfe,
            (byte) 0xff,
            (byte) 0xff,
            (byte) 0xff,
            0x0f
        };
        assertThat(rejected(bomb).getReason()).isEqualTo(RejectionReason.MALFORMED);
    }

    @Test
    void aTombstoneIsRejected() {
        assertThat(reader.read(PLACE, null).rejected()).isNotNull();
    }

    @Test
    void aTimeBeyondTheCenturyIsRejected() {
        EventPacket future = packet(5, 1);
        future.setFirstTimestamp(Micros.toInstant(PackedEvents.MAX_TIMESTAMP_US + 1));
        assertThat(rejected(encoded(future)).getDetail()).contains("firstTimestamp");
        EventPacket past = packet(5, 1);
        past.setFirstTimestamp(Micros.toInstant(-1));
        assertThat(rejected(encoded(past)).getDetail()).contains("firstTimestamp");
    }

    private RejectedRecord rejected(byte[] bytes) {
        return Objects.requireNonNull(reader.read(PLACE, bytes).rejected());
    }

    private static byte[] encoded(EventPacket packet) {
        return new RecordCodec<EventPacket>(EventPacket.getClassSchema()).encode(packet);
    }

    private static EventPacket packet(int tile, int pairs) {
        int[] words = {PackedEvents.pack(0, 1, true), PackedEvents.pack(9, 1023, false)};
        return EventPacket.newBuilder()
                .setSensorId("car0/camera")
                .setWidthPx(128)
                .setHeightPx(128)
                .setTileSizePx(32)
                .setTile(tile)
                .setSequence(7)
                .setFirstTimestamp(Micros.toInstant(1_000_000))
                .setEventCount(2 * pairs)
                .setPayload(ByteBuffer.wrap(PackedEvents.encode(words, 0, 2 * pairs)))
                .build();
    }
}
