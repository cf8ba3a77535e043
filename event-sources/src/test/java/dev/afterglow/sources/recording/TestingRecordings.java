package dev.afterglow.sources.recording;

import java.util.List;

/** A small sound recording of each format. */
@SuppressWarnings("ImmutableEnumChecker") // the bytes never leave uncopied
enum TestingRecordings {
    AEDAT1("recording", TestingFiles.aedat1(events(128, 128))),
    AEDAT2("recording", Aedat2Test.dvs128(events(128, 128))),
    AEDAT3("recording", TestingFiles.aedat3(events(128, 128), 0)),
    AEDAT4_RAW("recording", aedat4(TestingAedat4.Packing.NONE)),
    AEDAT4_LZ4("recording", aedat4(TestingAedat4.Packing.LZ4)),
    AEDAT4_ZSTD("recording", aedat4(TestingAedat4.Packing.ZSTD)),
    EVT2("recording", Evt2Test.evt2(events(640, 480))),
    EVT21("recording", TestingFiles.evt21(events(640, 480), false)),
    EVT21_LEGACY("recording", TestingFiles.evt21(events(640, 480), true)),
    EVT3("recording", TestingFiles.evt3(events(640, 480))),
    DAT("recording", TestingFiles.dat(events(640, 480))),
    EVENT_STREAM("recording", TestingFiles.eventStream(events(640, 480))),
    N_MNIST("digit.bs2", TestingFiles.nMnist(events(34, 34))),
    TEXT("recording", TestingFiles.text(events(640, 480))),
    CSV("recording", TestingFiles.csv(events(640, 480)));

    private final String fileName;
    private final byte[] bytes;

    TestingRecordings(String fileName, byte[] bytes) {
        this.fileName = fileName;
        this.bytes = bytes;
    }

    String fileName() {
        return fileName;
    }

    /** The events of all of them, on the sensor that the format can have. */
    List<TestingEvent> events() {
        return switch (this) {
            case AEDAT1, AEDAT2, AEDAT3 -> events(128, 128);
            case AEDAT4_RAW, AEDAT4_LZ4, AEDAT4_ZSTD -> events(100, 100);
            case N_MNIST -> events(34, 34);
            case EVT2, EVT21, EVT21_LEGACY, EVT3, DAT, EVENT_STREAM, TEXT, CSV -> events(640, 480);
        };
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
