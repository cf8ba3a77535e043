package dev.afterglow.sources.recording.encoding;

import dev.afterglow.sources.RecordingException;
import dev.afterglow.sources.SensorGeometry;
import java.io.IOException;
import java.nio.file.Path;

/** Begins recordings. */
public final class RecordingWriters {
    private static final int LARGEST_EVT_PX = 1 << 11;

    private RecordingWriters() {}

    /** Begins {@code file}, or begins it anew, and writes its header. */
    public static RecordingWriter create(Path file, WritableFormat format, String sensor, SensorGeometry geometry)
            throws IOException {
        return create(file, file.toString(), format, sensor, geometry);
    }

    /** Begins {@code file}, which errors call {@code name}: a file may be written in one place to appear in another. */
    public static RecordingWriter create(
            Path file, String name, WritableFormat format, String sensor, SensorGeometry geometry) throws IOException {
        boolean isEvt = format == WritableFormat.EVT2 || format == WritableFormat.EVT3;
        if (isEvt && (geometry.widthPx() > LARGEST_EVT_PX || geometry.heightPx() > LARGEST_EVT_PX)) {
            throw new RecordingException(name, "EVT has at most 2048x2048 pixels: " + geometry);
        }
        String oneLine = sensor.lines().findFirst().orElse("");
        RecordingOutput output = new RecordingOutput(file, name);
        try {
            return switch (format) {
                case AEDAT4 -> new Aedat4Writer(output, oneLine, geometry, false);
                case AEDAT4_LZ4 -> new Aedat4Writer(output, oneLine, geometry, true);
                case EVT2 -> new Evt2Writer(output, oneLine, geometry);
                case EVT3 -> new Evt3Writer(output, oneLine, geometry);
                case DAT -> new DatWriter(output, geometry);
                case TEXT -> TextWriter.text(output, geometry);
                case CSV -> TextWriter.csv(output);
            };
        } catch (IOException | RuntimeException failure) {
            output.close();
            throw failure;
        }
    }
}
