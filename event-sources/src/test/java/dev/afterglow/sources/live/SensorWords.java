package dev.afterglow.sources.live;

import dev.afterglow.sources.recording.TestingEvent;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** The bytes that sensors send, put together after the descriptions of their formats. */
final class SensorWords {
    private SensorWords() {}

    /** EVT 3.0 with one ADDR_Y and one ADDR_X an event, all times given anew. */
    static byte[] evt3(List<TestingEvent> events) {
        ByteBuffer words = ByteBuffer.allocate(8 * events.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (TestingEvent event : events) {
            words.putShort((short) (0x8000 | (event.timestampUs() >> 12 & 0xFFF)));
            words.putShort((short) (0x6000 | (event.timestampUs() & 0xFFF)));
            words.putShort((short) event.y());
            words.putShort((short) (0x2000 | (event.brighter() ? 1 << 11 : 0) | event.x()));
        }
        return words.array();
    }

    /** EVT 2.0 with a TIME_HIGH before every event. */
    static byte[] evt2(List<TestingEvent> events) {
        ByteBuffer words = ByteBuffer.allocate(8 * events.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (TestingEvent event : events) {
            words.putInt(0x8000_0000 | (int) (event.timestampUs() >> 6));
            words.putInt((event.brighter() ? 1 << 28 : 0)
                    | (int) (event.timestampUs() & 0x3F) << 22
                    | event.x() << 11
                    | event.y());
        }
        return words.array();
    }

    /** One datagram for SPIF. */
    static byte[] spif(List<TestingEvent> events, boolean isDated) {
        ByteBuffer words =
                ByteBuffer.allocate((isDated ? 8 : 4) * events.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (TestingEvent event : events) {
            words.putInt((isDated ? 0 : 0x8000_0000) | event.x() << 16 | (event.brighter() ? 1 << 15 : 0) | event.y());
            if (isDated) {
                words.putInt((int) event.timestampUs());
            }
        }
        return words.array();
    }
}
