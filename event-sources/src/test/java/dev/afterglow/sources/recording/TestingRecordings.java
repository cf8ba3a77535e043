package dev.afterglow.sources.recording;

import java.util.List;

/** A small sound recording of each format. */
@SuppressWarnings("ImmutableEnumChecker") // the bytes never leave uncopied
enum TestingRecordings {
    AEDAT2(Aedat2Test.dvs128(events(128, 128))),
    AEDAT4_RAW(aedat4(TestingAedat4.Packing.NONE)),
    AEDAT4_LZ4(aedat4(TestingAedat4.Packing.LZ4)),
    AEDAT4_ZSTD(aedat4(TestingAedat4.Packing.ZSTD)),
    EVT2(Evt2Test.evt2(events(640, 480)));

    private final byte[] bytes;

    TestingRecordings(byte[] bytes) {
        this.bytes = bytes;
    }

    String fileName() {
        return "recording";
    }

    byte[] bytes() {
        return bytes.clone();
    }

    private static List<TestingEvent> events(int width, int height) {
        return TestingEvent.random(11, 40, width, height, 1_000, 100);
    }

    private static byte[] aedat4(TestingAedat4.Packing packing) {
        List<TestingEvent> events = events(100, 100);
        return new TestingAedat4(packing)
                .events(0, events.subList(0, 20))
                .elements(2, "IMUS", 2)
                .events(5, events.subList(20, 40))
                .withTable();
    }
}
