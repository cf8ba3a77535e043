package dev.afterglow.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterglow.schemas.EventPacket;
import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.EventSource;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.Recordings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LoopedCameraTest {
    private static final SensorGeometry SMALL = new SensorGeometry(60, 40);

    @Test
    void eventsGoOnInTimeFromLoopToLoop() {
        LoopedCamera camera = LoopedCamera.anywhere(SMALL, 1e6, 2000).lasting(0.005);
        EventBatch batch = new EventBatch(300);
        long events = 0;
        long lastUs = -1;
        while (camera.read(batch)) {
            for (int i = 0; i < batch.size(); i++) {
                assertThat(batch.timestampsUs[i]).isEqualTo(lastUs + 1);
                assertThat((int) batch.x[i]).isBetween(0, 59);
                assertThat((int) batch.y[i]).isBetween(0, 39);
                lastUs = batch.timestampsUs[i];
                events++;
            }
        }
        assertThat(events).isEqualTo(5000);
    }

    @Test
    void packetsHoldAllOfIt() {
        List<EventPacket> packets = TilePackets.of(LoopedCamera.anywhere(SMALL, 1e6, 50_000), 30_000);
        assertThat(packets.stream().mapToInt(EventPacket::getEventCount).sum()).isEqualTo(30_000);
        assertThat(packets).hasSize(3 * 4);
    }

    @Test
    void ourAedat2IsWhatTheDecoderReads(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("davis.aedat");
        RecordingFiles.writeAedat2(file, 1000);
        EventBatch read = new EventBatch(2000);
        EventBatch made = new EventBatch(1000);
        try (EventSource source = Recordings.open(file)) {
            assertThat(source.geometry()).isEqualTo(RecordingFiles.GEOMETRY);
            assertThat(source.read(read)).isTrue();
        }
        LoopedCamera.anywhere(RecordingFiles.GEOMETRY, 10e6, 100_000).read(made);
        assertThat(read.size()).isEqualTo(1000);
        for (int i = 0; i < 1000; i++) {
            assertThat(read.timestampsUs[i]).isEqualTo(made.timestampsUs[i]);
            assertThat(read.x[i]).isEqualTo(made.x[i]);
            assertThat(read.y[i]).isEqualTo(made.y[i]);
            assertThat(read.brighter[i]).isEqualTo(made.brighter[i]);
        }
    }
}
