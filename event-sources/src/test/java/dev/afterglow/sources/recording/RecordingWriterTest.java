package dev.afterglow.sources.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.encoding.RecordingWriter;
import dev.afterglow.sources.recording.encoding.RecordingWriters;
import dev.afterglow.sources.recording.encoding.WritableFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordingWriterTest {
    private static final SensorGeometry GEOMETRY = new SensorGeometry(640, 480);
    private static final long SEED = 41;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadAgain(WritableFormat format) throws IOException {
        List<TestingEvent> events = TestingEvent.random(SEED, 30_000, 640, 480, 12_345, 5_000);

        assertThat(writtenAndRead(format, events)).isEqualTo(events);
    }

    @ParameterizedTest
    @EnumSource(names = {"EVT2", "EVT3"})
    void aSilenceOverSeveralWrapsIsKept(WritableFormat format) throws IOException {
        List<TestingEvent> events =
                List.of(new TestingEvent(1, 2, 3, true), new TestingEvent(200_000_000_007L, 4, 3, false));

        assertThat(writtenAndRead(format, events)).isEqualTo(events);
    }

    @ParameterizedTest
    @EnumSource(names = {"EVT2", "EVT3", "DAT"})
    void timesThatDoNotFitTheCounterCountFromTheFirst(WritableFormat format) throws IOException {
        List<TestingEvent> unix = TestingEvent.random(SEED, 1_000, 640, 480, 1_605_537_493_718_345L, 100);
        List<TestingEvent> fromZero = TestingEvent.random(SEED, 1_000, 640, 480, 0, 100);

        assertThat(writtenAndRead(format, unix)).isEqualTo(fromZero);
    }

    @ParameterizedTest
    @EnumSource
    void aSmallStepBackIsKept(WritableFormat format) throws IOException {
        List<TestingEvent> events = List.of(new TestingEvent(9_000, 2, 3, true), new TestingEvent(4_000, 4, 3, false));

        assertThat(writtenAndRead(format, events)).isEqualTo(events);
    }

    @Test
    void aStepBackOverAWrapIsRefused() {
        List<TestingEvent> events = List.of(
                new TestingEvent(1, 2, 3, true),
                new TestingEvent(1 << 24, 2, 3, true),
                new TestingEvent(5, 2, 3, true));

        assertThatThrownBy(() -> writtenAndRead(WritableFormat.EVT3, events))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("step back");
    }

    @Test
    void theFormatFollowsFromTheFileNameOrIsNamed() throws IOException {
        assertThat(WritableFormat.of(Path.of("a.AEDAT4"))).isEqualTo(WritableFormat.AEDAT4_LZ4);
        assertThat(WritableFormat.of(Path.of("a.evt2.raw"))).isEqualTo(WritableFormat.EVT2);
        assertThat(WritableFormat.named("aedat4-lz4", Path.of("a"))).isEqualTo(WritableFormat.AEDAT4_LZ4);
        assertThatThrownBy(() -> WritableFormat.of(Path.of("a.mp4"))).isInstanceOf(RecordingException.class);
    }

    private List<TestingEvent> writtenAndRead(WritableFormat format, List<TestingEvent> events) throws IOException {
        Path file = folder.resolve("written");
        try (RecordingWriter writer = RecordingWriters.create(file, format, "Camera", GEOMETRY)) {
            EventBatch batch = new EventBatch(10_000);
            for (TestingEvent event : events) {
                batch.add(event.timestampUs(), event.x(), event.y(), event.brighter());
                if (batch.isFull()) {
                    writer.write(batch);
                    batch.clear();
                }
            }
            writer.write(batch);
        }
        try (EventSource source = Recordings.open(file)) {
            List<TestingEvent> read = new ArrayList<>(TestingEvent.readAll(source, 1 << 12));
            assertThat(source.skipped()).isEmpty();
            return read;
        }
    }
}
