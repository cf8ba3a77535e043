package dev.afterglow.sources.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.SensorGeometry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class Aedat4Test {
    private static final int EVENTS = 0;
    private static final int OTHER_EVENTS = 5;
    private static final int INERTIAL = 2;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void eventsComeOutAsTheyWentInWhateverTheCompression(TestingAedat4.Packing packing) throws IOException {
        List<TestingEvent> events = TestingEvent.random(5, 90_000, 346, 260, 1_605_537_493_718_345L, 7);
        TestingAedat4 file = new TestingAedat4(packing);
        for (int from = 0; from < events.size(); from += 30_000) {
            file.events(EVENTS, events.subList(from, from + 30_000)).elements(INERTIAL, "IMUS", 3);
        }

        for (byte[] bytes : List.of(file.interrupted(), file.withTable())) {
            for (int capacity : new int[] {1000, 1 << 17}) {
                try (EventSource source = open(bytes)) {
                    assertThat(source.geometry()).isEqualTo(new SensorGeometry(346, 260));
                    assertThat(TestingEvent.readAll(source, capacity)).isEqualTo(events);
                    assertThat(source.skipped()).isEqualTo(Map.of("imu", 9L));
                }
            }
        }
    }

    @Test
    void allEventStreamsAreReadInFileOrder() throws IOException {
        TestingEvent first = new TestingEvent(100, 1, 1, true);
        TestingEvent second = new TestingEvent(50, 99, 2, false);
        byte[] bytes = new TestingAedat4(TestingAedat4.Packing.LZ4)
                .events(EVENTS, List.of(first))
                .events(OTHER_EVENTS, List.of(second))
                .events(77, List.of(first))
                .interrupted();

        try (EventSource source = open(bytes)) {
            assertThat(TestingEvent.readAll(source, 10)).containsExactly(first, second);
            assertThat(source.skipped()).isEqualTo(Map.of("unknownStream", 1L));
        }
    }

    @Test
    void aMatchMayReachIntoTheBlockBefore() throws IOException {
        byte[] body = TestingAedat4.eventsBody(TestingEvent.random(6, 2_000, 346, 260, 1, 1));
        int half = body.length / 2;
        byte[] literalThenCopy = TestingAedat4.linkedLz4Frame(
                Arrays.copyOf(body, half), Arrays.copyOfRange(body, half, body.length), body);

        try (EventSource source = open(new TestingAedat4(TestingAedat4.Packing.LZ4)
                .packet(EVENTS, literalThenCopy)
                .interrupted())) {
            assertThat(TestingEvent.readAll(source, 512)).isEqualTo(TestingEvent.random(6, 2_000, 346, 260, 1, 1));
        }
    }

    @Test
    void aBrokenPacketIsCountedAndTheNextIsRead() throws IOException {
        TestingEvent event = new TestingEvent(1, 2, 3, true);
        byte[] bytes = new TestingAedat4(TestingAedat4.Packing.LZ4)
                .packet(EVENTS, new byte[] {4, 34, 77, 24, 1, 2, 3})
                .events(EVENTS, List.of(event))
                .interrupted();

        try (EventSource source = open(bytes)) {
            assertThat(TestingEvent.readAll(source, 10)).containsExactly(event);
            assertThat(source.skipped()).isEqualTo(Map.of("corruptPacket", 1L));
        }
    }

    @Test
    void aPacketThatDeclaresMoreEventsThanItHoldsGivesThoseItHolds() throws IOException {
        TestingEvent event = new TestingEvent(1, 2, 3, true);
        byte[] body = TestingAedat4.eventsBody(List.of(event, event));
        byte[] declaringFourBillion = body.clone();
        Arrays.fill(declaringFourBillion, body.length - 36, body.length - 32, (byte) 0xFF);

        try (EventSource source = open(new TestingAedat4(TestingAedat4.Packing.NONE)
                .packet(EVENTS, declaringFourBillion)
                .interrupted())) {
            assertThat(TestingEvent.readAll(source, 10)).containsExactly(event, event);
            assertThat(source.skipped()).isEqualTo(Map.of("corruptPacket", 1L));
        }
    }

    @Test
    void theEventsBeforeACutAreRead() throws IOException {
        List<TestingEvent> events = TestingEvent.random(7, 100, 346, 260, 1, 1);
        byte[] bytes = new TestingAedat4(TestingAedat4.Packing.NONE)
                .events(EVENTS, events)
                .interrupted();

        try (EventSource source = open(Arrays.copyOf(bytes, bytes.length - 40))) {
            assertThat(TestingEvent.readAll(source, 10)).isEqualTo(events.subList(0, 97));
            assertThat(source.skipped()).isEqualTo(Map.of("truncatedPacket", 1L));
        }
    }

    @Test
    void pixelsOutsideTheSensorAndTimesBeforeZeroAreCounted() throws IOException {
        byte[] bytes = new TestingAedat4(TestingAedat4.Packing.ZSTD)
                .events(
                        EVENTS,
                        List.of(
                                new TestingEvent(1, 346, 0, true),
                                new TestingEvent(1, 0, 260, true),
                                new TestingEvent(1, -1, 0, true),
                                new TestingEvent(-1, 0, 0, true)))
                .interrupted();

        try (EventSource source = open(bytes)) {
            assertThat(TestingEvent.readAll(source, 10)).isEmpty();
            assertThat(source.skipped()).isEqualTo(Map.of("outOfRange", 4L));
        }
    }

    @Test
    void whatAnEventMayBeIsToldFromWhatItMayNotAtEveryEdge() throws IOException {
        TestingEvent plain = new TestingEvent(7, 345, 259, true);
        TestingAedat4 file = new TestingAedat4(TestingAedat4.Packing.NONE);
        List<TestingEvent> expected = new ArrayList<>();
        long outOfRange = 0;
        for (long timestampUs : new long[] {0, Long.MAX_VALUE, -1, Long.MIN_VALUE}) {
            for (int x : new int[] {0, 345, 346, 0x7FFF, 0x8000, 0xFFFF}) {
                for (int y : new int[] {0, 259, 260, 0x7FFF, 0x8000, 0xFFFF}) {
                    for (long polarityAndPadding : new long[] {0, 1, 2, 0xFE, 0xFF, 0xFFFFFF00, 0xFFFFFF01}) {
                        file.events(EVENTS, List.of(plain, plain, plain), 1, timestampUs, x, y, polarityAndPadding);
                        boolean isInside = timestampUs >= 0 && x < 346 && y < 260;
                        expected.add(plain);
                        if (isInside) {
                            expected.add(new TestingEvent(timestampUs, x, y, (polarityAndPadding & 0xFF) != 0));
                        }
                        expected.add(plain);
                        outOfRange += isInside ? 0 : 1;
                    }
                }
            }
        }

        try (EventSource source = open(file.interrupted())) {
            assertThat(TestingEvent.readAll(source, 1000)).isEqualTo(expected);
            assertThat(source.skipped()).isEqualTo(Map.of("outOfRange", outOfRange));
        }
    }

    @Test
    void theLayoutOfAPacketsTableMayStandBehindTheEvents() throws IOException {
        List<TestingEvent> events = TestingEvent.random(8, 200, 346, 260, 1, 1);
        byte[] bytes = new TestingAedat4(TestingAedat4.Packing.NONE)
                .packet(EVENTS, TestingAedat4.eventsBodyWithLayoutBehind(events))
                .events(EVENTS, events)
                .interrupted();

        try (EventSource source = open(bytes)) {
            List<TestingEvent> read = TestingEvent.readAll(source, 1000);

            assertThat(source.skipped()).isEmpty();
            assertThat(read.subList(0, 200)).isEqualTo(events);
            assertThat(read.subList(200, 400)).isEqualTo(events);
        }
    }

    @Test
    void aNegativeLengthEndsTheReadingAtItsOffset() throws IOException {
        byte[] bytes = new TestingAedat4(TestingAedat4.Packing.NONE).interrupted();
        byte[] broken = Arrays.copyOf(bytes, bytes.length + 8);
        Arrays.fill(broken, bytes.length + 4, broken.length, (byte) 0xFF);

        try (EventSource source = open(broken)) {
            assertThatThrownBy(() -> TestingEvent.readAll(source, 10))
                    .isInstanceOf(RecordingException.class)
                    .hasMessageContaining("byte " + bytes.length);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 5, 1 << 20})
    void anUnknownCompressionIsRefused(int compression) throws IOException {
        byte[] bytes = new TestingAedat4(TestingAedat4.Packing.NONE).interrupted(compression);

        assertThatThrownBy(() -> open(bytes))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("compression")
                .hasMessageContaining(String.valueOf(compression));
    }

    private EventSource open(byte[] bytes) throws IOException {
        return Recordings.open(Files.write(folder.resolve("recording"), bytes));
    }
}
