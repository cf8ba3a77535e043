package dev.afterglow.benchmarks.workload;

import dev.afterglow.sources.EventBatch;
import dev.afterglow.sources.SensorGeometry;
import dev.afterglow.sources.recording.encoding.RecordingWriter;
import dev.afterglow.sources.recording.encoding.RecordingWriters;
import dev.afterglow.sources.recording.encoding.WritableFormat;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Recordings in the formats that the decoders are measured on. */
public final class RecordingFiles {
    public static final SensorGeometry GEOMETRY = new SensorGeometry(640, 480);

    private RecordingFiles() {}

    /** Writes so many events in a format that the project writes itself. */
    public static void write(Path file, WritableFormat format, int events) throws IOException {
        LoopedCamera camera = camera(events);
        EventBatch batch = new EventBatch(EventBatch.DEFAULT_CAPACITY);
        try (RecordingWriter writer = RecordingWriters.create(file, format, "bench", GEOMETRY)) {
            while (camera.read(batch)) {
                writer.write(batch);
            }
        }
    }

    /** Writes AEDAT 2.0 of a DAVIS: after the header a big-endian address and time of 32 bits each. */
    public static void writeAedat2(Path file, int events) throws IOException {
        LoopedCamera camera = camera(events);
        EventBatch batch = new EventBatch(EventBatch.DEFAULT_CAPACITY);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.write("#!AER-DAT2.0\r\n# AEChip: eu.seebetter.ini.chips.davis.DAVIS640\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            while (camera.read(batch)) {
                for (int i = 0; i < batch.size(); i++) {
                    int row = GEOMETRY.heightPx() - 1 - batch.y[i];
                    int column = GEOMETRY.widthPx() - 1 - batch.x[i];
                    out.writeInt(row << 22 | column << 12 | (batch.brighter[i] ? 1 << 11 : 0));
                    out.writeInt((int) batch.timestampsUs[i]);
                }
            }
        }
    }

    private static LoopedCamera camera(int events) {
        double eventsPerSecond = 10e6;
        return LoopedCamera.anywhere(GEOMETRY, eventsPerSecond, 100_000).lasting(events / eventsPerSecond);
    }
}
