package dev.afterglow.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventPacketBytesTest {
    private final RecordCodec<EventPacket> codec = new RecordCodec<>(EventPacket.getClassSchema());
    private final EventPacketBytes bytes = new EventPacketBytes();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itTakesJustWhatTheStrictCodecTakes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int sound = 0;
        int unsound = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] value = damaged(codec.encode(packet(random)), random);
            Optional<EventPacket> strict = strictly(value);
            assertThat(bytes.read(value))
                    .as("seed %d, packet %d: %s", seed, i, Arrays.toString(value))
                    .isEqualTo(strict.isPresent());
            strict.ifPresent(this::compare);
            sound += strict.isPresent() ? 1 : 0;
            unsound += strict.isPresent() ? 0 : 1;
        }
        assertThat(sound).isGreaterThan(2000);
        assertThat(unsound).isGreaterThan(2000);
    }

    @Test
    void anIntOfTooManyBytesIsNotTaken() {
        byte[] value = codec.encode(packet(new SplittableRandom(4)));
        int widthAt = 1 + value[0] / 2;
        int widthBytes = value[widthAt] < 0 ? 2 : 1;
        byte[] longer = new byte[value.length + 6];
        System.arraycopy(value, 0, longer, 0, widthAt + widthBytes);
        longer[widthAt + widthBytes - 1] |= (byte) 0x80;
        Arrays.fill(longer, widthAt + widthBytes, widthAt + widthBytes + 5, (byte) 0x80);
        System.arraycopy(
                value, widthAt + widthBytes, longer, widthAt + widthBytes + 6, value.length - widthAt - widthBytes);
        assertThat(strictly(longer)).isEmpty();
        assertThat(bytes.read(longer)).isFalse();
    }

    private void compare(EventPacket strict) {
        assertThat(bytes.sensorId).isEqualTo(strict.getSensorId());
        assertThat(bytes.widthPx).isEqualTo(strict.getWidthPx());
        assertThat(bytes.heightPx).isEqualTo(strict.getHeightPx());
        assertThat(bytes.tileSizePx).isEqualTo(strict.getTileSizePx());
        assertThat(bytes.tile).isEqualTo(strict.getTile());
        assertThat(bytes.session).isEqualTo(strict.getSession());
        assertThat(bytes.sequence).isEqualTo(strict.getSequence());
        assertThat(bytes.firstUs).isEqualTo(Micros.of(strict.getFirstTimestamp()));
        assertThat(bytes.eventCount).isEqualTo(strict.getEventCount());
        assertThat(bytes.payload()).isEqualTo(strict.getPayload().array());
    }

    private Optional<EventPacket> strictly(byte[] value) {
        try {
            EventPacket packet = codec.decode(value);
            PackedEvents.validate(packet);
            return Optional.of(packet);
        } catch (MalformedRecordException e) {
            return Optional.empty();
        }
    }

    /** Nothing, one bit, one byte, an end that is cut off or one that is added. */
    private static byte[] damaged(byte[] value, SplittableRandom random) {
        int at = random.nextInt(value.length);
        switch (random.nextInt(6)) {
            case 0 -> value[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> value[at] = (byte) random.nextInt();
            case 2 -> {
                return Arrays.copyOf(value, at);
            }
            case 3 -> {
                return Arrays.copyOf(value, value.length + 1);
            }
            default -> {}
        }
        return value;
    }

    private static EventPacket packet(SplittableRandom random) {
        int[] words = new int[random.nextInt(4)];
        for (int i = 0; i < words.length; i++) {
            words[i] = PackedEvents.pack(10 * i, random.nextInt(1024), random.nextBoolean());
        }
        return EventPacket.newBuilder()
                .setSensorId("car" + random.nextInt(3) + "/camera")
                .setWidthPx(1 + random.nextInt(2000))
                .setHeightPx(1 + random.nextInt(2000))
                .setTileSizePx(32)
                .setTile(random.nextInt(3))
                .setSession(random.nextInt(5))
                .setSequence(random.nextInt(1000))
                .setFirstTimestamp(Micros.toInstant(random.nextLong(1L << 40)))
                .setEventCount(words.length)
                .setPayload(ByteBuffer.wrap(PackedEvents.encode(words, 0, words.length)))
                .build();
    }
}
