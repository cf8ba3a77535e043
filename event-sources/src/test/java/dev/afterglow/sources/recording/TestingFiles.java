package dev.afterglow.sources.recording;

import java.util.List;

/** Files of several formats in the making, written after their layouts. */
final class TestingFiles {
    private TestingFiles() {}

    static byte[] evt3(List<TestingEvent> events) {
        TestingBytes bytes = TestingBytes.littleEndian().text("% evt 3.0\n% geometry 640x480\n% end\n");
        for (TestingEvent event : events) {
            bytes.int16(0x8000 | (int) ((event.timestampUs() >> 12) & 0xFFF))
                    .int16(0x6000 | (int) (event.timestampUs() & 0xFFF))
                    .int16(event.y())
                    .int16(0x2000 | (event.brighter() ? 1 << 11 : 0) | event.x());
        }
        return bytes.toArray();
    }

    static byte[] evt21(List<TestingEvent> events, boolean isLegacy) {
        TestingBytes bytes = TestingBytes.littleEndian()
                .text("% format EVT21;" + (isLegacy ? "endianness=legacy;" : "") + "height=480;width=640\n% end\n");
        for (TestingEvent event : events) {
            long high = 0x8000_0000L | (event.timestampUs() >> 6);
            long pixel = (event.brighter() ? 0x1000_0000L : 0)
                    | ((event.timestampUs() & 0x3F) << 22)
                    | ((long) event.x() << 11)
                    | event.y();
            bytes.int64(isLegacy ? high : high << 32).int64(isLegacy ? pixel | (1L << 32) : (pixel << 32) | 1);
        }
        return bytes.toArray();
    }

    static byte[] dat(List<TestingEvent> events) {
        TestingBytes bytes = TestingBytes.littleEndian().text("% Version 2\n% Height 480\n% Width 640\n");
        bytes.int8(0x0C).int8(8);
        for (TestingEvent event : events) {
            bytes.int32(event.timestampUs()).int32(event.x() | (event.y() << 14) | (event.brighter() ? 1 << 28 : 0));
        }
        return bytes.toArray();
    }

    static byte[] aedat1(List<TestingEvent> events) {
        TestingBytes bytes = TestingBytes.bigEndian().text("#!AER-DAT1.0\r\n# This is a raw AE data file\r\n");
        for (TestingEvent event : events) {
            bytes.int16(((127 - event.y()) << 8) | ((127 - event.x()) << 1) | (event.brighter() ? 0 : 1))
                    .int32(event.timestampUs());
        }
        return bytes.toArray();
    }

    /** One packet of events after one packet of three inertial samples. */
    static byte[] aedat3(List<TestingEvent> events, int overflow) {
        TestingBytes bytes = TestingBytes.littleEndian()
                .text("#!AER-DAT3.1\r\n#Format: RAW\r\n#Source 1: DVS128\r\n#!END-HEADER\r\n")
                .int16(3)
                .int16(1)
                .int32(36)
                .int32(4)
                .int32(0)
                .int32(3)
                .int32(3)
                .int32(3)
                .raw(new byte[3 * 36])
                .int16(1)
                .int16(1)
                .int32(8)
                .int32(4)
                .int32(overflow);
        bytes.int32(events.size()).int32(events.size()).int32(events.size());
        for (TestingEvent event : events) {
            bytes.int32(1 | (event.brighter() ? 2 : 0) | (event.y() << 2) | (event.x() << 17))
                    .int32(event.timestampUs());
        }
        return bytes.toArray();
    }

    static byte[] eventStream(List<TestingEvent> events) {
        TestingBytes bytes = TestingBytes.littleEndian()
                .text("Event Stream")
                .int8(2)
                .int8(0)
                .int8(0)
                .int8(1);
        bytes.int16(640).int16(480);
        long timestampUs = 0;
        for (TestingEvent event : events) {
            for (; event.timestampUs() - timestampUs >= 127; timestampUs += 127) {
                bytes.int8(0xFF);
            }
            bytes.int8(((int) (event.timestampUs() - timestampUs) << 1) | (event.brighter() ? 1 : 0))
                    .int16(event.x())
                    .int16(event.y());
            timestampUs = event.timestampUs();
        }
        return bytes.toArray();
    }

    static byte[] nMnist(List<TestingEvent> events) {
        TestingBytes bytes = TestingBytes.bigEndian();
        for (TestingEvent event : events) {
            bytes.int8(event.x())
                    .int8(event.y())
                    .int8((event.brighter() ? 0x80 : 0) | (int) (event.timestampUs() >> 16))
                    .int16((int) event.timestampUs());
        }
        return bytes.toArray();
    }

    static byte[] text(List<TestingEvent> events) {
        StringBuilder text = new StringBuilder("640 480\n");
        for (TestingEvent event : events) {
            text.append(event.timestampUs() / 1_000_000)
                    .append('.')
                    .append(String.valueOf(1_000_000 + event.timestampUs() % 1_000_000)
                            .substring(1))
                    .append("001 ")
                    .append(event.x())
                    .append(' ')
                    .append(event.y())
                    .append(event.brighter() ? " 1\n" : " 0\n");
        }
        return TestingBytes.littleEndian().text(text.toString()).toArray();
    }

    static byte[] csv(List<TestingEvent> events) {
        StringBuilder text = new StringBuilder("x,y,polarity,timestamp\r\n");
        for (TestingEvent event : events) {
            text.append(event.x())
                    .append(',')
                    .append(event.y())
                    .append(event.brighter() ? ",True," : ",False,")
                    .append(event.timestampUs())
                    .append("\r\n");
        }
        return TestingBytes.littleEndian().text(text.toString()).toArray();
    }
}
